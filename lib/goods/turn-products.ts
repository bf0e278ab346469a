import { sql } from "drizzle-orm";
import { db } from "@/db/client";
import { record } from "@/lib/audit/record";
import { system } from "@/lib/auth/actors";
import { endDiscounts } from "@/lib/catalog/end-discounts";
import { finishProducts } from "@/lib/catalog/finish-products";
import { lockProducts } from "@/lib/catalog/lock-products";
import { lockVariantsOf } from "@/lib/catalog/lock-variants-of";
import { readLook } from "@/lib/catalog/product-look";
import { setProductState } from "@/lib/catalog/set-product-state";
import { now } from "@/lib/platform/clock";
import { keepProductCount } from "@/lib/stores/keep-product-count";
import { openRules } from "./publishing";

const BATCH = 200;
const clock = system("jadwal");

/** What was set for a moment that has come: products to be shown, discounts to begin or end. May run at any time. */
export async function turnProducts(): Promise<{ published: number; turned: number }> {
  const published = await publishDue();
  const turned = await turnDiscounts();
  return { published, turned };
}

async function publishDue(): Promise<number> {
  const due = await db.execute<{ id: string; store_id: string }>(sql`
    select id, marketplace_store_id as store_id from marketplace_products
    where publish_at is not null and publish_at <= ${now().toISOString()}::timestamptz order by publish_at limit ${BATCH}
  `);
  for (const { id, store_id } of due) {
    await db.transaction(async (tx) => {
      await lockVariantsOf(tx, [id]);
      await lockProducts(tx, [id]);
      const look = await readLook(tx, store_id, id);
      // Somebody moved the day, or showed it by hand, since it was read.
      if (!look?.publishAt || new Date(look.publishAt) > now()) return;
      const pictures = look.media.filter((item) => item.type === "gambar").length;
      const isReady =
        openRules({ ...look, pictures, variants: look.variants.filter((v) => v.position >= 0) }).length === 0;
      const isShown = isReady && look.archivedAt === null;
      const status = isShown ? "aktif" : look.status === "draft" ? "draft" : "nonaktif";
      await setProductState(tx, clock, [id], { status, archived: look.archivedAt !== null });
      await finishProducts(tx, clock, [id]);
      const subject = { subjectType: "product", subjectId: id, before: { status: look.status }, after: { status } };
      await record(tx, clock, { action: isShown ? "product.published" : "product.unready", ...subject });
      await keepProductCount(tx, store_id);
    });
  }
  return due.length;
}

async function turnDiscounts(): Promise<number> {
  const at = sql`${now().toISOString()}::timestamptz`;
  const due = await db.execute<{ id: string }>(sql`
    select p.id from marketplace_products p
    where p.discount_starts_at <= ${at} and (p.discount_ends_at <= ${at} or exists (
      select 1 from marketplace_product_variants v
      where v.marketplace_product_id = p.id and v.planned_discount is not null and v.discount <> v.planned_discount))
    order by p.id limit ${BATCH}
  `);
  for (const { id } of due) {
    await db.transaction(async (tx) => {
      await lockVariantsOf(tx, [id]);
      await lockProducts(tx, [id]);
      await endDiscounts(tx, clock, id);
      await finishProducts(tx, clock, [id]);
    });
  }
  return due.length;
}
