import { end, findTransaction, notify, payNow, refund, refundRefusal, settle } from "./bank";
import { type Call, fieldsOf, isForm, json, type Reply, seeOther } from "./http";
import type { Transaction } from "./model";
import { grossAmount, notificationBody, refundedAmount, signatureOf } from "./shapes";
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
    world.notifier.send({
      orderId: transaction.orderId,
      urls: transaction.notifyUrls,
      label: "pending (late)",
      body: notificationBody(transaction, world.serverKey, world.now()),
      delayMs: 300,
    });
    return paid;
  }),
  "wrong-amount": whilePending((world, transaction, wishes) =>
    payNow(world, { ...transaction, amount: numberIn(wishes.amount, Math.max(1, transaction.amount - 1_000)) }),
  ),
  "late-pay": (world, transaction) => {
    const ended = transaction.status === "pending" ? end(world, transaction, "expire") : transaction;
    if (ended.status !== "expire" && ended.status !== "cancel") return "Hanya tagihan yang sudah berakhir";
    return payNow(world, ended);
  },
  reverse: (world, transaction) => {
    if (transaction.status !== "settlement") return "Hanya pembayaran yang sudah lunas";
    if (transaction.channel !== "permata" && transaction.channel !== "echannel") {
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
  "bad-signature": (world, transaction) => {
    const body = notificationBody({ ...transaction, status: "settlement" }, `${world.serverKey}x`, world.now());
    return sendForged(world, transaction, "settlement (bad signature)", body);
  },
  // The signature covers neither the status nor the time, so a captured body can be altered and still verifies.
  "altered-status": (world, transaction, wishes) => {
    const code = typeof wishes.status_code === "string" && wishes.status_code ? wishes.status_code : "200";
    return sendForged(world, transaction, "settlement (altered)", {
      ...notificationBody(transaction, world.serverKey, world.now()),
      status_code: code,
      transaction_status: typeof wishes.status === "string" && wishes.status ? wishes.status : "settlement",
      signature_key: signatureOf(transaction.orderId, code, grossAmount(transaction.amount), world.serverKey),
    });
  },
};

function whilePending(play: (world: World, transaction: Transaction, wishes: Wishes) => Transaction): Action {
  return (world, transaction, wishes) =>
    transaction.status === "pending" ? play(world, transaction, wishes) : `Status sudah ${transaction.status}`;
}

function sendForged(world: World, transaction: Transaction, label: string, body: unknown): Transaction {
  world.notifier.send({ orderId: transaction.orderId, urls: transaction.notifyUrls, label, body });
  return transaction;
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
