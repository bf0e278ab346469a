import { and, eq, inArray } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { payments, settlementLines, settlements } from "@/db/schema/payments";
import { type Actor, actorId } from "@/lib/auth/actors";
import type { SettlementLine } from "./settlement-file";

export type SettlementOutcome = (typeof settlementLines.$inferSelect)["outcome"];

/** Keeps the file itself, once; null where the same bytes were here before. */
export async function insertSettlement(
  tx: Tx,
  actor: Actor,
  file: { gateway: string; fileName: string; sha256: string; at: Date },
): Promise<string | null> {
  const { at, ...values } = file;
  const by = actorId(actor);
  const [row] = await tx
    .insert(settlements)
    .values({ ...values, createdBy: by, updatedBy: by, createdAt: at, updatedAt: at })
    .onConflictDoNothing()
    .returning({ id: settlements.id });
  return row?.id ?? null;
}

export async function insertSettlementLines(
  tx: Tx,
  actor: Actor,
  settlementId: string,
  lines: readonly (SettlementLine & { outcome: SettlementOutcome })[],
) {
  const by = actorId(actor);
  for (let i = 0; i < lines.length; i += 500) {
    await tx
      .insert(settlementLines)
      .values(lines.slice(i, i + 500).map((line) => ({ ...line, settlementId, createdBy: by, updatedBy: by })));
  }
}

/** What we know under the references of a file. */
export async function paymentsOf(tx: Tx, gateway: string, references: string[]) {
  const rows = await tx
    .select({
      id: payments.id,
      gatewayOrderId: payments.gatewayOrderId,
      transactionId: payments.transactionId,
      amount: payments.amount,
      paidAt: payments.paidAt,
    })
    .from(payments)
    .where(and(eq(payments.gateway, gateway), inArray(payments.gatewayOrderId, references)));
  return new Map(rows.map((row) => [row.gatewayOrderId, row]));
}
