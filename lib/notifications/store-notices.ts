import { sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { routes } from "@/lib/platform/routes";
import type { NoticeKind } from "@/lib/shared/notice-kinds";
import type { Notice } from "./notice";
import { staffOf } from "./recipients";

export async function readStoreNotices(tx: Tx, _kind: NoticeKind, storeId: string): Promise<Notice[]> {
  const [row] = await tx.execute<{ store: string; slug: string }>(
    sql`select name as store, slug from marketplace_stores where id = ${storeId}::uuid`,
  );
  if (!row) return [];
  const to = await staffOf(tx, storeId, ["owner", "admin"]);
  return [{ audience: "store", storeId, params: { store: row.store }, href: routes.sellerStore(row.slug), to }];
}

export async function readStockNotices(tx: Tx, _kind: NoticeKind, variantId: string): Promise<Notice[]> {
  const [row] = await tx.execute<{
    product: string;
    productId: string;
    variant: string;
    left: number;
    storeId: string;
    slug: string;
    store: string;
  }>(sql`
    select p.name as product, p.id as "productId", v.name as variant, v.stock - v.held as left, s.id as "storeId", s.slug,
      s.name as store
    from marketplace_product_variants v
    join marketplace_products p on p.id = v.marketplace_product_id
    join marketplace_stores s on s.id = p.marketplace_store_id
    where v.id = ${variantId}::uuid
  `);
  if (!row) return [];
  const { product, variant, left, storeId, store } = row;
  const to = await staffOf(tx, storeId, ["owner", "admin", "gudang"]);
  const params = { product, variant, left, store };
  return [{ audience: "store", storeId, params, href: routes.sellerStore(row.slug, "stock"), to }];
}
