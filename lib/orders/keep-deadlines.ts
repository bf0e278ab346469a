import { and, eq, sql } from "drizzle-orm";
import { db, type Tx } from "@/db/client";
import { marketplaceOrders } from "@/db/schema/orders";
import { record } from "@/lib/audit/record";
import { type System, system } from "@/lib/auth/actors";
import { lockPaidAttempt } from "@/lib/payments/payment-rows";
import { now } from "@/lib/platform/clock";
import { readSettings } from "@/lib/platform/settings";
import { tell } from "@/lib/platform/tell";
import { hoursAfter } from "@/lib/shared/jakarta-time";
import { callOffOrder } from "./call-off-order";
import { completeOrder } from "./complete-order";
import { isComplete, isLate, isSoon } from "./due";
import { lockOrder } from "./lock-order";

type Due = { id: string; billingCode: string; status: "menunggu_konfirmasi" | "diproses" | "dikirim" };

const batch = 200;
const warnings = {
  menunggu_konfirmasi: "order.accept_soon",
  diproses: "order.ship_soon",
  dikirim: "order.complete_soon",
} as const;
const lateReasons: Record<string, string> = {
  menunggu_konfirmasi: "Toko belum menerima pesanan sampai batas waktunya",
  diproses: "Toko belum mengirim pesanan sampai batas waktunya",
};

/**
 * The job that keeps the deadlines of orders (D-05): warns of those that are near, calls off what a store let lie, and
 * completes what arrived and nobody complained about. An order a transaction, where the order is looked at again under
 * its lock; one that fails does not hold up the others.
 */
export async function keepDeadlines(actor: System = system("deadlines")) {
  const at = now();
  const { deadlineWarningHours } = await readSettings(db, at);
  const soon = isSoon(at, hoursAfter(at, deadlineWarningHours));
  const warned = await eachDue(soon, (tx, order) => warn(tx, order));
  const cancelled = await eachDue(isLate(at), (tx, order) => lapse(tx, actor, order, at));
  const completed = await eachDue(isComplete(at), (tx, order) => arrive(tx, actor, order, at));
  return { warned, cancelled, completed };
}

async function eachDue(due: ReturnType<typeof isLate>, act: (tx: Tx, order: Due) => Promise<boolean>) {
  const columns = sql`o.id, o.billing_code as "billingCode", o.status`;
  const found = await db.execute<Due>(
    sql`select ${columns} from marketplace_orders o where ${due} order by o.id limit ${batch}`,
  );
  let done = 0;
  for (const { id, billingCode } of found) {
    const acted = await db
      .transaction(async (tx) => {
        // The attempt before the order, as everything that gives money back does.
        await lockPaidAttempt(tx, id);
        await lockOrder(tx, id);
        const [order] = await tx.execute<Due>(
          sql`select ${columns} from marketplace_orders o where o.id = ${id}::uuid and ${due}`,
        );
        return order ? act(tx, order) : false;
      })
      .catch((error: unknown) => console.error("deadline not kept", billingCode, error));
    if (acted) done += 1;
  }
  return done;
}

async function warn(tx: Tx, { id, status }: Due): Promise<boolean> {
  const o = marketplaceOrders;
  await tx
    .update(o)
    .set({ warnedState: status })
    .where(and(eq(o.id, id), eq(o.status, status)));
  await tell(tx, warnings[status], id);
  return true;
}

async function lapse(tx: Tx, actor: System, { id, billingCode, status }: Due, at: Date): Promise<boolean> {
  const reason = lateReasons[status] ?? "";
  const payment = await lockPaidAttempt(tx, id);
  const done = await callOffOrder(tx, actor, id, payment, { event: "lapsed", reason, at });
  if (!done) return false;
  await record(tx, actor, {
    action: "order.lapsed",
    subjectType: "order",
    subjectId: billingCode,
    before: { status },
    after: { status: "dibatalkan", refunded: done.refunded },
    reason,
  });
  await tell(tx, "order.cancelled", id);
  return true;
}

async function arrive(tx: Tx, actor: System, { id, billingCode, status }: Due, at: Date): Promise<boolean> {
  if (!(await completeOrder(tx, actor, id, at))) return false;
  await record(tx, actor, {
    action: "order.received",
    subjectType: "order",
    subjectId: billingCode,
    before: { status },
    after: { status: "selesai" },
  });
  return true;
}
