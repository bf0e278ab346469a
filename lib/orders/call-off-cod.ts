import type { Tx } from "@/db/client";
import type { Buyer } from "@/lib/auth/actors";
import { tell } from "@/lib/platform/tell";
import { refusal } from "@/lib/shared/errors";
import { advanceOrders } from "./advance-order";
import { dropUnpaid } from "./drop-unpaid";
import { lockOwnOrder } from "./lock-order";
import { orderAmounts } from "./order-amounts";

/** An order to be paid at the door, as long as its store has not accepted it; the others of its checkout stand. */
export async function callOffCod(tx: Tx, buyer: Buyer, billingCode: string, at: Date): Promise<{ status: string }> {
  const { id, status } = await lockOwnOrder(tx, buyer, billingCode);
  const order = await orderAmounts(tx, id);
  if (!order) throw refusal("not_found");
  const [moved] = await advanceOrders(tx, buyer, [id], "called_off_cod", { at });
  if (!moved || !(await dropUnpaid(tx, buyer, order, { isRefused: false, at }))) throw refusal("payment_not_open");
  await tell(tx, "order.cancelled", id);
  return { status };
}
