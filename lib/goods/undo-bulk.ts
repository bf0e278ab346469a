import { and, eq } from "drizzle-orm";
import { db } from "@/db/client";
import { productBulks } from "@/db/schema/goods";
import { record } from "@/lib/audit/record";
import type { Seller } from "@/lib/auth/actors";
import { mayChangeProducts } from "@/lib/catalog/policy";
import { mayCountStock } from "@/lib/inventory/policy";
import { enqueue } from "@/lib/jobs/enqueue";
import { refusal } from "@/lib/shared/errors";

/** Takes a change of many products back, as far as nobody changed them since. */
export function undoBulk(seller: Seller, bulkId: string): Promise<void> {
  return db.transaction(async (tx) => {
    const own = and(eq(productBulks.id, bulkId), eq(productBulks.marketplaceStoreId, seller.storeId));
    const [bulk] = await tx.select().from(productBulks).where(own).for("no key update");
    if (!bulk) throw refusal("not_found");
    if (!(bulk.kind === "stok" ? mayCountStock(seller) : mayChangeProducts(seller))) throw refusal("forbidden");
    if (bulk.status !== "selesai") throw refusal("bulk_over");
    const set = { status: "membatalkan" as const, updatedBy: seller.userId };
    await tx.update(productBulks).set(set).where(eq(productBulks.id, bulkId));
    await enqueue(tx, "goods.bulk", { bulkId });
    await record(tx, seller, { action: "products.bulk_undone", subjectType: "product_bulk", subjectId: bulkId });
  });
}
