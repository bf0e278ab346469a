import { and, eq, isNull } from "drizzle-orm";
import { db } from "@/db/client";
import { marketplaceOrders } from "@/db/schema/orders";
import { record } from "@/lib/audit/record";
import { actorId, type Buyer } from "@/lib/auth/actors";
import { now } from "@/lib/platform/clock";
import { tell } from "@/lib/platform/tell";
import { refusal } from "@/lib/shared/errors";
import { noteOnOrder } from "./advance-order";
import { lockOwnOrder } from "./lock-order";

/** The store already prepares the order, so the buyer can only ask to be let go, once, and the store answers (D-05). */
export async function askCancel(buyer: Buyer, input: { billingCode: string; reason: string }) {
  await db.transaction(async (tx) => {
    const { id, status } = await lockOwnOrder(tx, buyer, input.billingCode);
    const o = marketplaceOrders;
    const at = now();
    const asked = await tx
      .update(o)
      .set({ cancelAskedAt: at, cancelReason: input.reason, updatedBy: actorId(buyer), updatedAt: at })
      .where(and(eq(o.id, id), eq(o.status, "diproses"), isNull(o.cancelAskedAt)))
      .returning({ id: o.id });
    if (asked.length === 0) {
      if (status === "diproses") throw refusal("cancel_asked");
      throw refusal("illegal_transition", { params: { state: status } });
    }
    await noteOnOrder(
      tx,
      buyer,
      { id, status: "diproses" },
      { at, reason: `Pembeli minta batal: ${input.reason}`.slice(0, 200) },
    );
    await record(tx, buyer, {
      action: "order.cancel_asked",
      subjectType: "order",
      subjectId: input.billingCode,
      reason: input.reason,
    });
    await tell(tx, "order.cancel_asked", id);
  });
}
