import { and, asc, eq, sql } from "drizzle-orm";
import { db, type Tx } from "@/db/client";
import { productBulkRows, productBulks } from "@/db/schema/goods";
import type { Person } from "@/lib/auth/actors";
import { finishProducts } from "@/lib/catalog/finish-products";
import { lockProducts } from "@/lib/catalog/lock-products";
import { lockVariantsOf } from "@/lib/catalog/lock-variants-of";
import { type ProductLook, readLooks } from "@/lib/catalog/product-look";
import { now } from "@/lib/platform/clock";
import { keepProductCount } from "@/lib/stores/keep-product-count";
import { type BulkFacts, factsNow, outcomeOf, sameFacts } from "./bulk-change";
import type { BulkRequest } from "./schemas";
import { type BulkStep, writeBulk } from "./write-bulk";

const BATCH = 50;

type Bulk = typeof productBulks.$inferSelect;
type Row = { productId: string; before: BulkFacts | null; after: BulkFacts | null };
type Verdict = { state: (typeof productBulkRows.$inferInsert)["state"] & string; step?: BulkStep; problem?: string };

/** Carries a change of many products out, or takes it back, a few at a time: what is done stays done when it is cut. */
export async function runBulk(bulkId: string): Promise<void> {
  for (let more = true; more; ) more = await db.transaction((tx) => runBatch(tx, bulkId));
}

async function runBatch(tx: Tx, bulkId: string): Promise<boolean> {
  const [bulk] = await tx.select().from(productBulks).where(eq(productBulks.id, bulkId)).for("no key update");
  if (!bulk || bulk.status === "selesai" || bulk.status === "dibatalkan") return false;
  const isUndoing = bulk.status === "membatalkan";
  const rows = await nextRows(tx, bulkId, isUndoing ? "berhasil" : "antre");
  if (rows.length === 0) {
    const end = { status: isUndoing ? ("dibatalkan" as const) : ("selesai" as const), finishedAt: now() };
    await tx.update(productBulks).set(end).where(eq(productBulks.id, bulkId));
    return false;
  }
  const ids = rows.map((row) => row.productId);
  await lockVariantsOf(tx, ids);
  await lockProducts(tx, ids);
  const looks = new Map((await readLooks(tx, bulk.marketplaceStoreId, ids)).map((look) => [look.id, look]));
  const request = bulk.request as BulkRequest;
  const verdicts = rows.map((row) => {
    const look = looks.get(row.productId);
    const verdict = isUndoing ? undoOne(request, row, look) : changeOne(request, look);
    return { productId: row.productId, ...verdict };
  });
  const steps = verdicts.flatMap((verdict) => verdict.step ?? []);
  const person = personOf(bulk);
  await writeBulk(tx, person, bulkId, steps);
  await finishProducts(
    tx,
    person,
    steps.map((step) => step.look.id),
  );
  await keepVerdicts(tx, bulkId, verdicts, isUndoing);
  if (request.kind === "status") await keepProductCount(tx, bulk.marketplaceStoreId);
  return true;
}

// Whoever asked for it is not here any more, but what changes is still theirs.
const personOf = (bulk: Bulk): Person => ({ kind: "person", userId: bulk.createdBy, name: "", email: "" });

async function nextRows(tx: Tx, bulkId: string, state: "antre" | "berhasil"): Promise<Row[]> {
  const r = productBulkRows;
  const rows = await tx
    .select({ productId: r.marketplaceProductId, before: r.before, after: r.after })
    .from(r)
    .where(and(eq(r.bulkId, bulkId), eq(r.state, state)))
    .orderBy(asc(r.marketplaceProductId))
    .limit(BATCH);
  return rows.map((row) => ({
    productId: row.productId,
    before: row.before as BulkFacts | null,
    after: row.after as BulkFacts | null,
  }));
}

function changeOne(request: BulkRequest, look: ProductLook | undefined): Verdict {
  if (!look) return { state: "gagal", problem: "gone" };
  const outcome = outcomeOf(request, look);
  if ("problem" in outcome) return { state: "gagal", problem: outcome.problem };
  const { before, after } = outcome;
  return sameFacts(before, after) ? { state: "tetap" } : { state: "berhasil", step: { look, before, after } };
}

/** Only what is still as this change left it goes back: what somebody did since is theirs. */
function undoOne(request: BulkRequest, { before, after }: Row, look: ProductLook | undefined): Verdict {
  if (!look || !before || !after) return { state: "ditolak", problem: "gone" };
  const isNow = factsNow(request.kind, look);
  if (!sameFacts(isNow, after)) return { state: "ditolak", problem: "changed" };
  const isHeld = look.variants.some((variant) => (before.stocks?.[variant.id] ?? variant.held) < variant.held);
  if (isHeld) return { state: "ditolak", problem: "stock_held" };
  return { state: "dikembalikan", step: { look, before: after, after: before } };
}

async function keepVerdicts(tx: Tx, bulkId: string, verdicts: (Verdict & { productId: string })[], isUndoing: boolean) {
  const list = verdicts.map(({ productId, state, problem, step }) => ({
    ...{ id: productId, state, problem: problem ?? null },
    ...(step && !isUndoing ? { before: step.before, after: step.after } : {}),
  }));
  await tx.execute(sql`
    update marketplace_product_bulk_rows r set state = x.state::bulk_row_state, problem = x.problem,
      before = coalesce(x.before, r.before), after = coalesce(x.after, r.after), updated_at = ${now().toISOString()}::timestamptz
    from jsonb_to_recordset(${JSON.stringify(list)}::jsonb) as x(id uuid, state text, problem text, before jsonb, after jsonb)
    where r.bulk_id = ${bulkId}::uuid and r.marketplace_product_id = x.id
  `);
}
