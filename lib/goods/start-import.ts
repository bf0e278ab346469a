import { and, eq } from "drizzle-orm";
import { db } from "@/db/client";
import { productImports } from "@/db/schema/goods";
import { record } from "@/lib/audit/record";
import type { Seller } from "@/lib/auth/actors";
import { mayChangeProducts } from "@/lib/catalog/policy";
import { enqueue } from "@/lib/jobs/enqueue";
import { refusal } from "@/lib/shared/errors";

/** Has a file that was looked through carried out: its good lines, those alone, and once. */
export function startImport(seller: Seller, importId: string): Promise<void> {
  if (!mayChangeProducts(seller)) throw refusal("forbidden");
  return db.transaction(async (tx) => {
    const own = and(eq(productImports.id, importId), eq(productImports.marketplaceStoreId, seller.storeId));
    const [known] = await tx.select().from(productImports).where(own).for("no key update");
    if (!known) throw refusal("not_found");
    if (known.status !== "diperiksa") throw refusal("import_over");
    await tx.update(productImports).set({ status: "berjalan", updatedBy: seller.userId }).where(own);
    await enqueue(tx, "goods.import", { importId });
    const after = { file: known.fileName, lines: known.total, bad: known.bad };
    await record(tx, seller, { action: "products.import", subjectType: "product_import", subjectId: importId, after });
  });
}
