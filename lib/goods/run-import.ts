import { eq, sql } from "drizzle-orm";
import { db, type Tx } from "@/db/client";
import { productImports } from "@/db/schema/goods";
import type { Person } from "@/lib/auth/actors";
import { finishProducts } from "@/lib/catalog/finish-products";
import { lockProducts } from "@/lib/catalog/lock-products";
import { lockVariantsOf } from "@/lib/catalog/lock-variants-of";
import { readLooks } from "@/lib/catalog/product-look";
import { putGoods } from "@/lib/catalog/put-goods";
import { moveStock } from "@/lib/inventory/move-stock";
import { now } from "@/lib/platform/clock";
import { keepProductCount } from "@/lib/stores/keep-product-count";
import type { RowData } from "./check-rows";
import { type ImportLine, type ImportPlan, planImport } from "./import-plan";

const BATCH_LINES = 500;

type Import = typeof productImports.$inferSelect;

/** Carries a file out, some products at a time: what is done stays done when it is cut, and is not done again. */
export async function runImport(importId: string): Promise<void> {
  for (let more = true; more; ) more = await db.transaction((tx) => runBatch(tx, importId));
}

async function runBatch(tx: Tx, importId: string): Promise<boolean> {
  const [job] = await tx.select().from(productImports).where(eq(productImports.id, importId)).for("no key update");
  if (job?.status !== "berjalan") return false;
  const lines = await nextLines(tx, importId);
  if (lines.length === 0) {
    await keepProductCount(tx, job.marketplaceStoreId);
    const end = { status: "selesai" as const, finishedAt: now() };
    await tx.update(productImports).set(end).where(eq(productImports.id, importId));
    return false;
  }
  const bySku = await ownersOf(tx, job, lines);
  const ids = [...new Set([...bySku.values(), ...lines.flatMap(({ data }) => data.productId ?? [])])].sort();
  await lockVariantsOf(tx, ids);
  await lockProducts(tx, ids);
  const looks = new Map((await readLooks(tx, job.marketplaceStoreId, ids)).map((look) => [look.id, look]));
  const plan = planImport(lines, looks, bySku, await freshIds(tx, lines.length * 2));
  await writePlan(tx, job, plan);
  return true;
}

async function writePlan(tx: Tx, job: Import, { made, changed, stocks, touched, outcomes }: ImportPlan) {
  // Whoever asked for it is not here any more, but what changes is still theirs.
  const person: Person = { kind: "person", userId: job.createdBy, name: "", email: "" };
  await putGoods(tx, person, job.marketplaceStoreId, made, changed);
  const ref = { type: "import", id: job.id };
  const fresh = new Set(made.variants.map(({ id }) => id));
  for (const type of ["masuk", "koreksi"] as const) {
    const some = stocks.filter(({ variantId }) => fresh.has(variantId) === (type === "masuk"));
    await moveStock(tx, person, type, ref, some);
  }
  await finishProducts(tx, person, [...touched].sort());
  await tx.execute(sql`
    update marketplace_product_import_rows r set outcome = x.outcome::import_outcome, updated_at = ${now().toISOString()}::timestamptz
    from jsonb_to_recordset(${JSON.stringify(outcomes)}::jsonb) as x(line int, outcome text)
    where r.import_id = ${job.id}::uuid and r.line = x.line
  `);
}

/** The lines of the next products; those of one product are never parted. */
async function nextLines(tx: Tx, importId: string): Promise<ImportLine[]> {
  const rows = await tx.execute<{ line: number; group: number; data: RowData }>(sql`
    with waiting as (
      select group_number, sum(count(*)) over (order by group_number) as so_far
      from marketplace_product_import_rows where import_id = ${importId}::uuid and outcome is null group by group_number
    ), chosen as (select group_number from waiting where so_far <= ${BATCH_LINES} union select min(group_number) from waiting)
    select r.line, r.group_number as "group", r.data from marketplace_product_import_rows r
    where r.import_id = ${importId}::uuid and r.outcome is null and r.group_number in (select group_number from chosen)
    order by r.line
  `);
  return [...rows];
}

async function ownersOf(tx: Tx, job: Import, lines: ImportLine[]): Promise<Map<string, string>> {
  const skus = JSON.stringify(lines.map(({ data }) => data.sku));
  const rows = await tx.execute<{ sku: string; id: string }>(sql`
    select sku, marketplace_product_id as id from marketplace_product_variants
    where marketplace_store_id = ${job.marketplaceStoreId}::uuid and sku in (select jsonb_array_elements_text(${skus}::jsonb))
  `);
  return new Map(rows.map(({ sku, id }) => [sku, id]));
}

async function freshIds(tx: Tx, count: number): Promise<() => string> {
  const rows = await tx.execute<{ id: string }>(sql`select uuidv7() as id from generate_series(1, ${count})`);
  const ids = rows.map(({ id }) => id);
  return () => {
    const id = ids.shift();
    if (!id) throw new Error("more ids were taken than made");
    return id;
  };
}
