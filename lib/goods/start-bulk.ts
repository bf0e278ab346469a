import { sql } from "drizzle-orm";
import { db, type Tx } from "@/db/client";
import { productBulks } from "@/db/schema/goods";
import { record } from "@/lib/audit/record";
import type { Seller } from "@/lib/auth/actors";
import { mayChangeProducts } from "@/lib/catalog/policy";
import { mayCountStock } from "@/lib/inventory/policy";
import { enqueue } from "@/lib/jobs/enqueue";
import { refusal } from "@/lib/shared/errors";
import { matching } from "./product-list";
import { type BulkRequest, MOST_PRODUCTS, type StartBulkInput } from "./schemas";

/** Writes down which products shall change and how; a job carries it out, each product for itself. */
export function startBulk(seller: Seller, input: StartBulkInput): Promise<string> {
  if (!(input.kind === "stok" ? mayCountStock(seller) : mayChangeProducts(seller))) throw refusal("forbidden");
  const { scope, ids, filter, ...request } = input;
  if (scope === "some" && ids.length === 0) throw refusal("nothing_chosen");
  return db.transaction(async (tx) => {
    await refuseUnknownCategory(tx, request);
    const own = { marketplaceStoreId: seller.storeId, createdBy: seller.userId, updatedBy: seller.userId };
    const [bulk] = await tx
      .insert(productBulks)
      .values({ kind: request.kind, request, total: 0, ...own })
      .returning({ id: productBulks.id });
    if (!bulk) throw new Error("no bulk change was written");
    const chosen =
      scope === "all"
        ? matching(seller, filter)
        : sql`p.marketplace_store_id = ${seller.storeId}::uuid and p.id = any(${`{${ids.join(",")}}`}::uuid[])`;
    const rows = await tx.execute(sql`
      insert into marketplace_product_bulk_rows (bulk_id, marketplace_product_id, created_by, updated_by)
      select ${bulk.id}::uuid, p.id, ${seller.userId}, ${seller.userId} from marketplace_products p
      where ${chosen} limit ${MOST_PRODUCTS + 1} returning 1 as one
    `);
    if (rows.length > MOST_PRODUCTS) throw refusal("too_many_products", { params: { limit: MOST_PRODUCTS } });
    // Somebody else's products are as unknown as none.
    if (rows.length === 0) throw refusal(scope === "all" ? "nothing_chosen" : "not_found");
    await tx.execute(sql`update marketplace_product_bulks set total = ${rows.length} where id = ${bulk.id}::uuid`);
    await enqueue(tx, "goods.bulk", { bulkId: bulk.id });
    const after = { ...request, products: rows.length };
    await record(tx, seller, { action: "products.bulk", subjectType: "product_bulk", subjectId: bulk.id, after });
    return bulk.id;
  });
}

async function refuseUnknownCategory(tx: Tx, request: BulkRequest) {
  if (request.kind !== "kategori") return;
  const known = await tx.execute(sql`select 1 from marketplace_categories where id = ${request.categoryId}`);
  if (known.length === 0) throw refusal("invalid", { field: "categoryId" });
}
