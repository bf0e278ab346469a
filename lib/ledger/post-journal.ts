import { eq, sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { ledgerBalances, ledgerEntries, ledgerJournals } from "@/db/schema/ledger";
import { projectWallets } from "@/lib/accounts/project-wallets";
import { type Actor, actorId } from "@/lib/auth/actors";
import { projectSaldo } from "@/lib/stores/project-saldo";
import { isGuarded } from "./accounts";
import { keepMovements } from "./keep-movements";
import { lockBalances } from "./lock-balance";
import { type Line, sumOf } from "./templates";

/**
 * The one writer of the ledger. A key that was posted before is left alone and answers false, so that whoever
 * repeats an event changes nothing. Balances that may not fall below zero move here, and the seeds' columns with them.
 */
export async function postJournal(
  tx: Tx,
  actor: Actor,
  journal: {
    key: string;
    kind: string;
    refType: string;
    refId: string;
    occurredAt: Date;
    reversesId?: number;
    lines: Line[];
  },
): Promise<boolean> {
  const { lines, ...head } = journal;
  if (sumOf(lines) !== 0) throw new Error(`journal ${head.key} does not balance by ${sumOf(lines)}`);
  const [posted] = await tx
    .insert(ledgerJournals)
    .values({ ...head, createdBy: actorId(actor) })
    .onConflictDoNothing({ target: ledgerJournals.key })
    .returning({ id: ledgerJournals.id });
  if (!posted) return false;
  await tx.insert(ledgerEntries).values(lines.map((line) => ({ journalId: posted.id, ...line })));
  await keepMovements(tx, { ...head, id: posted.id }, lines);

  const moves = guardedMoves(lines);
  if (moves.length > 0) {
    await moveBalances(tx, moves);
    await projectWallets(tx, moves);
    await projectSaldo(tx, moves);
  }
  return true;
}

/** What was posted under a key; null where nothing was. */
export async function readJournal(tx: Tx, key: string): Promise<{ id: number; lines: Line[] } | null> {
  const [journal] = await tx.select({ id: ledgerJournals.id }).from(ledgerJournals).where(eq(ledgerJournals.key, key));
  if (!journal) return null;
  const lines = await tx
    .select({ account: ledgerEntries.account, amount: ledgerEntries.amount, memo: ledgerEntries.memo })
    .from(ledgerEntries)
    .where(eq(ledgerEntries.journalId, journal.id))
    .orderBy(ledgerEntries.id);
  return { id: journal.id, lines };
}

export type BalanceMove = { account: string; credit: number };

function guardedMoves(lines: readonly Line[]): BalanceMove[] {
  const sums = new Map<string, number>();
  for (const line of lines) {
    if (isGuarded(line.account)) sums.set(line.account, (sums.get(line.account) ?? 0) - line.amount);
  }
  return [...sums]
    .filter(([, credit]) => credit !== 0)
    .map(([account, credit]) => ({ account, credit }))
    .sort((a, b) => (a.account < b.account ? -1 : 1));
}

async function moveBalances(tx: Tx, moves: BalanceMove[]) {
  await lockBalances(
    tx,
    moves.map((move) => move.account),
  );
  for (const { account, credit } of moves) {
    await tx
      .update(ledgerBalances)
      .set({ balance: sql`${ledgerBalances.balance} + ${credit}`, updatedAt: sql`now()` })
      .where(eq(ledgerBalances.account, account));
  }
}
