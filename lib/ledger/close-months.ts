import { and, desc, eq, sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { storeStatements } from "@/db/schema/ledger";
import { stores } from "@/db/schema/stores";
import { type Actor, actorId } from "@/lib/auth/actors";
import { refusal } from "@/lib/shared/errors";
import { hoursAfter } from "@/lib/shared/jakarta-time";
import { monthAfter, monthOf, monthStart, monthsFrom } from "@/lib/shared/month";
import { movementsOf, readMovements } from "./movements";
import { hashOf, nothing, plus, type SellerBalances, type StatementContent } from "./statement-content";

/** What is still being posted at midnight belongs to the month that ends there. */
const HOURS_TO_SETTLE = 1;

/** Whether a month is over, and long enough that nothing of it is still being written. */
const isOver = (month: string, at: Date) => month <= newestOver(at);

/** The newest month that is over at a moment. */
export const newestOver = (at: Date) => monthAfter(monthOf(hoursAfter(at, -HOURS_TO_SETTLE)), -1);

/**
 * Closes a store's months up to the one asked for, in their order, those that are not closed yet: one call at a time, so
 * that each month is closed once. A month holds what happened before its end and stands in no month before it; what
 * is posted later with an earlier date stands in the next. Answers how many were closed.
 */
export async function closeMonths(tx: Tx, actor: Actor, storeId: string, month: string, at: Date): Promise<number> {
  if (!isOver(month, at)) throw refusal("statement_not_over", { params: { month } });
  await tx.execute(sql`select pg_advisory_xact_lock(hashtext('store statement'), hashtext(${storeId}))`);
  const [last] = await tx
    .select()
    .from(storeStatements)
    .where(eq(storeStatements.marketplaceStoreId, storeId))
    .orderBy(desc(storeStatements.month))
    .limit(1);
  if (last && last.month >= month) return closedAlready(tx, storeId, month);
  const [store] = await tx.select().from(stores).where(eq(stores.id, storeId));
  if (!store) throw refusal("not_found");
  const first = last ? monthAfter(last.month) : await firstMonth(tx, storeId, store.createdAt);
  if (month < first) throw refusal("not_found");

  const frozen = { storeId, storeName: store.name, storeCode: store.code, storeAddress: store.address };
  let opening: SellerBalances = last
    ? { held: last.closingHeld, available: last.closingAvailable, withdrawing: last.closingWithdrawing }
    : nothing;
  const months = monthsFrom(first, month);
  for (const each of months) {
    const lines = await readMovements(
      tx,
      storeId,
      sql`j.occurred_at < ${monthStart(monthAfter(each)).toISOString()} and not exists (
        select 1 from marketplace_store_statement_lines l
        where l.marketplace_store_id = ${storeId}::uuid and l.journal_id = j.id
      )`,
    );
    const closing = lines.reduce(plus, opening);
    await writeStatement(tx, actor, { ...frozen, month: each, opening, closing, lines });
    opening = closing;
  }
  return months.length;
}

async function closedAlready(tx: Tx, storeId: string, month: string) {
  const [there] = await tx
    .select({ id: storeStatements.id })
    .from(storeStatements)
    .where(and(eq(storeStatements.marketplaceStoreId, storeId), eq(storeStatements.month, month)));
  if (!there) throw refusal("not_found");
  return 0;
}

async function firstMonth(tx: Tx, storeId: string, createdAt: Date) {
  const [first] = await tx.execute<{ at: string | null }>(
    sql`select min(j.occurred_at) as at from ${movementsOf(storeId)}`,
  );
  const moved = first?.at ? monthOf(new Date(first.at)) : null;
  const opened = monthOf(createdAt);
  return moved && moved < opened ? moved : opened;
}

async function writeStatement(tx: Tx, actor: Actor, content: StatementContent) {
  const { storeId, opening, closing, lines, ...head } = content;
  const by = actorId(actor);
  const [statement] = await tx
    .insert(storeStatements)
    .values({
      ...head,
      marketplaceStoreId: storeId,
      openingHeld: opening.held,
      openingAvailable: opening.available,
      openingWithdrawing: opening.withdrawing,
      closingHeld: closing.held,
      closingAvailable: closing.available,
      closingWithdrawing: closing.withdrawing,
      lineCount: lines.length,
      contentHash: hashOf(content),
      createdBy: by,
      updatedBy: by,
    })
    .returning({ id: storeStatements.id });
  if (!statement) throw new Error(`statement ${storeId} ${head.month} was not written`);
  const ids = JSON.stringify(lines.map((line) => line.journalId));
  await tx.execute(sql`
    insert into marketplace_store_statement_lines (marketplace_store_id, journal_id, statement_id)
    select ${storeId}::uuid, id::bigint, ${statement.id}::uuid from jsonb_array_elements_text(${ids}::jsonb) as id
  `);
}
