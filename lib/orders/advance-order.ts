import { and, inArray } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { marketplaceOrders, orderStatuses } from "@/db/schema/orders";
import { type Actor, actorId } from "@/lib/auth/actors";
import { type OrderEvent, type OrderState, stateLabel, transitions } from "./status";

type Deadlines = { acceptBy?: Date; shipBy?: Date; completeBy?: Date; completedAt?: Date; saldoReleaseAt?: Date };

/**
 * The one writer of an order's state and its history (D-61). Moves those of the orders that stand where the event
 * starts, and answers their ids: who comes second gets none and must do nothing more.
 */
export async function advanceOrders(
  tx: Tx,
  actor: Actor,
  marketplaceOrderIds: string[],
  event: OrderEvent,
  details: { at: Date; reason?: string; deadlines?: Deadlines },
): Promise<string[]> {
  const { from, to, by } = transitions[event];
  if (!(by as readonly string[]).includes(actor.kind)) throw new Error(`${actor.kind} cannot make ${event} happen`);
  const moved = await tx
    .update(marketplaceOrders)
    .set({ status: to, updatedBy: actorId(actor), updatedAt: details.at, ...details.deadlines })
    .where(and(inArray(marketplaceOrders.id, marketplaceOrderIds), inArray(marketplaceOrders.status, [...from])))
    .returning({ id: marketplaceOrders.id });
  const ids = moved.map(({ id }) => id);
  await writeHistory(tx, actor, ids, to, details);
  return ids;
}

/** Something happened to an order that stays where it is; its history tells that too. */
export const noteOnOrder = (
  tx: Tx,
  actor: Actor,
  order: { id: string; status: OrderState },
  details: { at: Date; reason: string },
) => writeHistory(tx, actor, [order.id], order.status, details);

async function writeHistory(
  tx: Tx,
  actor: Actor,
  ids: string[],
  state: OrderState,
  { at, reason }: { at: Date; reason?: string },
) {
  if (ids.length === 0) return;
  const by = actorId(actor);
  const line = { status: stateLabel[state], state, reason, createdBy: by, updatedBy: by, createdAt: at, updatedAt: at };
  await tx.insert(orderStatuses).values(ids.map((marketplaceOrderId) => ({ marketplaceOrderId, ...line })));
}
