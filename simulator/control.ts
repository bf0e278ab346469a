import { end, failRefund, findTransaction, notify, payNow, refund, refundRefusal, settle } from "./bank";
import { type Call, fieldsOf, isForm, json, type Reply, seeOther } from "./http";
import type { Transaction } from "./model";
import { refundedAmount } from "./shapes";
import { alteredMessage, forgedMessage, lateMessage } from "./voice";
import type { World } from "./world";

type Wishes = Record<string, unknown>;
type Action = (world: World, transaction: Transaction, wishes: Wishes) => Transaction | string;

/** Each scenario returns the transaction as it then stands, or why it cannot be played now. */
const scenarios: Record<string, Action> = {
  pay: whilePending((world, transaction) => payNow(world, transaction)),
  deny: whilePending((world, transaction) => end(world, transaction, "deny")),
  expire: whilePending((world, transaction) => end(world, transaction, "expire")),
  cancel: whilePending((world, transaction) => end(world, transaction, "cancel")),
  never: whilePending((world, transaction) => settle(world, transaction)),
  delay: whilePending((world, transaction, wishes) => {
    const paid = settle(world, transaction);
    notify(world, paid, numberIn(wishes.ms, 30_000));
    return paid;
  }),
  "out-of-order": whilePending((world, transaction) => {
    const paid = payNow(world, transaction);
    world.notifier.send({ ...lateMessage(world, transaction), delayMs: 300 });
    return paid;
  }),
  "wrong-amount": whilePending((world, transaction, wishes) =>
    payNow(world, {
      ...transaction,
      asked: transaction.amount,
      amount: numberIn(wishes.amount, Math.max(1, transaction.amount - 1_000)),
    }),
  ),
  "late-pay": (world, transaction) => {
    const ended = transaction.status === "pending" ? end(world, transaction, "expire") : transaction;
    if (ended.status !== "expire" && ended.status !== "cancel") return "Hanya tagihan yang sudah berakhir";
    return payNow(world, ended);
  },
  reverse: (world, transaction) => {
    if (transaction.status !== "settlement") return "Hanya pembayaran yang sudah lunas";
    if (
      transaction.vendor !== "midtrans" ||
      (transaction.channel !== "permata" && transaction.channel !== "echannel")
    ) {
      return "Gateway hanya membalik pembayaran Permata dan Mandiri Bill";
    }
    return end(world, transaction, "deny");
  },
  refund: (world, transaction, wishes) => {
    const left = transaction.amount - refundedAmount(transaction);
    const request = {
      key: typeof wishes.refund_key === "string" && wishes.refund_key ? wishes.refund_key : `dashboard-${world.now()}`,
      amount: numberIn(wishes.amount, left),
      reason: typeof wishes.reason === "string" ? wishes.reason : "Refund dari dasbor",
    };
    const refusal = refundRefusal(world, transaction, request);
    return refusal ? refusal.message : refund(world, transaction, request);
  },
  duplicate: (world, transaction, wishes) => {
    const last = world.store.deliveriesOf(transaction.orderId).at(-1);
    if (!last) return "Belum ada notifikasi untuk diulang";
    world.notifier.repeat(last, Math.min(50, numberIn(wishes.times, 3)));
    return transaction;
  },
  // The same refund, told as if it had been made twice.
  "refund-twice": (world, transaction, wishes) => {
    const refunded = scenarios.refund?.(world, transaction, wishes) ?? "Skenario tidak ada";
    if (typeof refunded === "string") return refunded;
    notify(world, refunded, 60_000 * world.retryScale);
    return refunded;
  },
  "refund-fails": (world, transaction) => {
    const last = transaction.refunds.at(-1);
    if (transaction.vendor !== "xendit" || !last || last.failed) return "Hanya refund Xendit yang belum gagal";
    return failRefund(world, transaction);
  },
  "bad-signature": (world, transaction) => {
    world.notifier.send(forgedMessage(world, transaction));
    return transaction;
  },
  // The signature covers neither the status nor the time, so a captured body can be altered and still verifies.
  "altered-status": (world, transaction, wishes) => {
    const wished = (name: string) =>
      typeof wishes[name] === "string" && wishes[name] !== "" ? wishes[name] : undefined;
    world.notifier.send(alteredMessage(world, transaction, { status: wished("status"), code: wished("status_code") }));
    return transaction;
  },
};

function whilePending(play: (world: World, transaction: Transaction, wishes: Wishes) => Transaction): Action {
  return (world, transaction, wishes) =>
    transaction.status === "pending" ? play(world, transaction, wishes) : `Status sudah ${transaction.status}`;
}

function numberIn(value: unknown, usual: number): number {
  const read = typeof value === "number" ? value : typeof value === "string" && value !== "" ? Number(value) : usual;
  return Number.isSafeInteger(read) && read >= 0 ? read : usual;
}

export function playScenario(world: World, call: Call): Reply {
  const transaction = findTransaction(world, call.params.id ?? "");
  const action = scenarios[call.params.action ?? ""];
  const wishes = fieldsOf(call);
  if (!transaction || !action) return refusal(404, "not_found", "Transaksi atau skenario tidak ada");
  if (!wishes) return refusal(400, "malformed", "Badan permintaan bukan objek JSON");
  const outcome = action(world, transaction, wishes);
  if (isForm(call)) {
    const note = typeof outcome === "string" ? outcome : "Skenario dijalankan";
    return seeOther(`/transactions/${encodeURIComponent(transaction.orderId)}?note=${encodeURIComponent(note)}`);
  }
  if (typeof outcome === "string") return refusal(409, "not_possible_now", outcome);
  return json(200, { transaction: viewOf(world, outcome) });
}

function refusal(status: number, code: string, message: string): Reply {
  return json(status, { error: { code, message } });
}

export function listTransactions(world: World): Reply {
  return json(200, {
    transactions: world.store.transactions().map((one) => viewOf(world, findTransaction(world, one.orderId) ?? one)),
  });
}

export function showTransaction(world: World, call: Call): Reply {
  const transaction = findTransaction(world, call.params.id ?? "");
  if (!transaction) return refusal(404, "not_found", "Transaksi tidak ada");
  return json(200, { transaction: viewOf(world, transaction) });
}

function viewOf(world: World, transaction: Transaction) {
  const notifications = world.store.deliveriesOf(transaction.orderId);
  return { ...transaction, expiresAt: new Date(transaction.expiresAt).toISOString(), notifications };
}
