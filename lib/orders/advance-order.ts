import { and, inArray } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { marketplaceOrders, orderStatuses } from "@/db/schema/orders";
import { type Actor, actorId } from "@/lib/auth/actors";
import { type OrderEvent, stateLabel, transitions } from "./status";

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
  if (moved.length > 0) {
    await tx.insert(orderStatuses).values(
      moved.map(({ id }) => ({
        marketplaceOrderId: id,
        status: stateLabel[to],
        state: to,
        reason: details.reason,
        createdBy: actorId(actor),
        updatedBy: actorId(actor),
        createdAt: details.at,
        updatedAt: details.at,
      })),
    );
  }
  return moved.map(({ id }) => id);
}
