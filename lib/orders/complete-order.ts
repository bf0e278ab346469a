import type { Tx } from "@/db/client";
import { countPurchase } from "@/lib/accounts/count-purchase";
import type { Buyer, System } from "@/lib/auth/actors";
import { account } from "@/lib/ledger/accounts";
import { lockBalances } from "@/lib/ledger/lock-balance";
import { postJournal } from "@/lib/ledger/post-journal";
import { completedLines } from "@/lib/ledger/templates";
import { readSettings } from "@/lib/platform/settings";
import { tell } from "@/lib/platform/tell";
import { hoursAfter } from "@/lib/shared/jakarta-time";
import { advanceShipment } from "@/lib/shipping/advance-shipment";
import { advanceOrders } from "./advance-order";
import { orderAmounts } from "./order-amounts";
import { givePoints } from "./order-points";
import { releaseIfDue } from "./release-if-due";

/**
 * The order is done: the fee is earned, points are given, and the day is set on which the store's money is free, by the
 * window as it is now (D-06, D-48). Answers false where the order did not stand where this starts.
 */
export async function completeOrder(tx: Tx, actor: Buyer | System, id: string, at: Date): Promise<boolean> {
  const settings = await readSettings(tx, at);
  const saldoReleaseAt = hoursAfter(at, settings.disputeWindowHours);
  const deadlines = { completedAt: at, saldoReleaseAt };
  const [moved] = await advanceOrders(tx, actor, [id], "received", { at, deadlines });
  const order = moved && (await orderAmounts(tx, id));
  if (!order) return false;
  await advanceShipment(tx, actor, [id], { to: "terkirim", at });
  // The member's row moves below; their wallet stands for it in the order of locks.
  await lockBalances(tx, [account.buyerWallet(order.memberUuid)]);
  const lines = completedLines(order);
  if (lines.length > 0) {
    await postJournal(tx, actor, {
      key: `completed:${id}`,
      kind: "completed",
      refType: "order",
      refId: id,
      occurredAt: at,
      lines,
    });
  }
  await releaseIfDue(tx, actor, id, at);
  // The member's row after the balances, as wherever journals move it.
  await countPurchase(tx, order.memberUuid, settings.tiers);
  await givePoints(tx, actor, order, settings.rupiahPerPoint, at);
  await tell(tx, "order.completed", id);
  return true;
}
