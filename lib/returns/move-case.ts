import { and, eq, inArray, isNull } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { returnCases, returnStatuses } from "@/db/schema/returns";
import { record } from "@/lib/audit/record";
import { actorId, type Buyer, type Osa, type Seller, type System } from "@/lib/auth/actors";
import { readSettings } from "@/lib/platform/settings";
import { refusal } from "@/lib/shared/errors";
import { hoursAfter } from "@/lib/shared/jakarta-time";
import type { ReturnCase } from "./lock-case";
import { partyOf } from "./party-of";
import { type CaseEvent, type CaseState, caseMoves, type Outcome, turns } from "./status";

type Details = {
  at: Date;
  note?: string;
  outcome?: Outcome;
} & Partial<Pick<ReturnCase, "remedy" | "withDelivery" | "refundAmount" | "trackingNumber" | "replacementNumber">>;

/**
 * The one writer of a complaint's state and its history. Who comes second finds it elsewhere and is told so; the next
 * turn's time begins with the move.
 */
export async function moveCase(
  tx: Tx,
  actor: Buyer | Seller | Osa | System,
  one: ReturnCase,
  event: CaseEvent,
  { at, note, outcome, ...change }: Details,
): Promise<void> {
  const move: { from: readonly CaseState[]; to: CaseState; by: readonly string[]; closes?: true } = caseMoves[event];
  const party = partyOf(actor);
  if (!move.by.includes(party)) throw new Error(`${party} cannot make ${event} happen`);
  const answerBy = move.closes || move.to === "selesai" ? one.answerBy : await dueAt(tx, move.to, at);
  const by = { updatedBy: actorId(actor), updatedAt: at };
  const moved = await tx
    .update(returnCases)
    .set({
      ...change,
      ...by,
      status: move.to,
      answerBy,
      remindedAt: null,
      ...(move.closes && { closedAt: at, outcome }),
    })
    .where(and(eq(returnCases.id, one.id), inArray(returnCases.status, [...move.from]), isNull(returnCases.closedAt)))
    .returning({ id: returnCases.id });
  if (moved.length !== 1) throw refusal("conflict");
  await tx.insert(returnStatuses).values({
    returnCaseId: one.id,
    event,
    status: move.to,
    party,
    note,
    answerBy: move.closes ? null : answerBy,
    ...by,
    createdBy: by.updatedBy,
    createdAt: at,
  });
  await record(tx, actor, {
    action: `return.${event}`,
    subjectType: "return_case",
    subjectId: one.id,
    before: { status: one.status },
    after: { status: move.to, outcome, ...change },
    reason: note,
  });
}

/** By when whoever's turn a state is must have acted. */
export async function dueAt(tx: Tx, state: Exclude<CaseState, "selesai">, at: Date): Promise<Date> {
  const { returns } = await readSettings(tx, at);
  return hoursAfter(at, returns[turns[state].within]);
}
