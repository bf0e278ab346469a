import { appendFileSync, existsSync, mkdirSync, readFileSync, renameSync, truncateSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import {
  calmMode,
  type Delivery,
  type Mode,
  type Parcel,
  type Payout,
  type RememberedReply,
  type Transaction,
} from "./model";

type Snapshot = {
  transactions: Transaction[];
  payouts: Payout[];
  parcels: Parcel[];
  deliveries: Delivery[];
  replies: RememberedReply[];
  mode: Mode;
};

type Entry =
  | { transaction: Transaction }
  | { payout: Payout }
  | { parcel: Parcel }
  | { delivery: Delivery }
  | { reply: RememberedReply }
  | { mode: Mode }
  | { reset: true };

export type Store = ReturnType<typeof openStore>;

const KEPT_DELIVERIES = 5_000;
const LOG_ENTRIES_BEFORE_SNAPSHOT = 20_000;

/**
 * Everything lives in memory. Each change is first appended to a log beside the snapshot, so a process that is
 * killed loses nothing that it answered; the snapshot only keeps the log short.
 */
export function openStore(path: string | undefined) {
  const transactions = new Map<string, Transaction>();
  const orderIds = new Map<string, string>();
  const payouts = new Map<string, Payout>();
  const parcels = new Map<string, Parcel>();
  const deliveries = new Map<string, Delivery>();
  const waiting = new Set<string>();
  const replies = new Map<string, RememberedReply>();
  let mode: Mode = { ...calmMode };
  let logged = 0;
  const logPath = `${path}.log`;

  function apply(entry: Entry): void {
    if ("transaction" in entry) {
      // What an older simulator wrote down names no vendor: there was only one.
      transactions.set(entry.transaction.transactionId, {
        ...entry.transaction,
        vendor: entry.transaction.vendor ?? "midtrans",
      });
      orderIds.set(entry.transaction.orderId, entry.transaction.transactionId);
    } else if ("payout" in entry) {
      payouts.set(entry.payout.id, entry.payout);
    } else if ("parcel" in entry) {
      parcels.set(entry.parcel.reference, entry.parcel);
    } else if ("delivery" in entry) {
      deliveries.set(entry.delivery.id, { ...entry.delivery, headers: entry.delivery.headers ?? {} });
      if (entry.delivery.state === "waiting") waiting.add(entry.delivery.id);
      else waiting.delete(entry.delivery.id);
    } else if ("reply" in entry) {
      replies.set(entry.reply.key, entry.reply);
    } else if ("mode" in entry) {
      mode = { ...calmMode, ...entry.mode };
    } else {
      for (const all of [transactions, orderIds, payouts, parcels, deliveries, waiting, replies]) all.clear();
      mode = { ...calmMode };
    }
  }

  function write(entry: Entry): void {
    apply(entry);
    if (!path) return;
    appendFileSync(logPath, `${JSON.stringify(entry)}\n`);
    logged += 1;
    if (logged >= LOG_ENTRIES_BEFORE_SNAPSHOT) writeSnapshot(path);
  }

  function writeSnapshot(file: string): void {
    for (const id of [...deliveries.keys()].slice(0, Math.max(0, deliveries.size - KEPT_DELIVERIES))) {
      if (!waiting.has(id)) deliveries.delete(id);
    }
    const snapshot: Snapshot = {
      transactions: [...transactions.values()],
      payouts: [...payouts.values()],
      parcels: [...parcels.values()],
      deliveries: [...deliveries.values()],
      replies: [...replies.values()],
      mode,
    };
    writeFileSync(`${file}.new`, JSON.stringify(snapshot));
    renameSync(`${file}.new`, file);
    // Dying between the two lines is harmless: the log repeats what the snapshot already holds.
    if (existsSync(logPath)) truncateSync(logPath);
    logged = 0;
  }

  if (path) {
    mkdirSync(dirname(path), { recursive: true });
    for (const entry of [...entriesOfSnapshot(path), ...entriesOfLog(logPath)]) apply(entry);
    writeSnapshot(path);
  }

  return {
    delivery: (id: string) => deliveries.get(id),
    waitingDeliveries: () => [...waiting].flatMap((id) => deliveries.get(id) ?? []),
    deliveriesOf: (orderId: string) => [...deliveries.values()].filter((one) => one.orderId === orderId),
    transactions: () => [...transactions.values()],
    transaction: (id: string) => transactions.get(id) ?? transactions.get(orderIds.get(id) ?? ""),
    payouts: () => [...payouts.values()],
    /** By its own id, or the latest of a reference. */
    payout: (id: string) => payouts.get(id) ?? [...payouts.values()].findLast((one) => one.reference === id),
    parcels: () => [...parcels.values()],
    parcel: (reference: string) => parcels.get(reference),
    reply: (key: string) => replies.get(key),
    mode: () => mode,
    saveTransaction: (transaction: Transaction) => write({ transaction }),
    savePayout: (payout: Payout) => write({ payout }),
    saveParcel: (parcel: Parcel) => write({ parcel }),
    saveDelivery: (delivery: Delivery) => write({ delivery }),
    saveReply: (reply: RememberedReply) => write({ reply }),
    saveMode: (next: Mode) => write({ mode: next }),
    reset: () => write({ reset: true }),
  };
}

function entriesOfSnapshot(path: string): Entry[] {
  if (!existsSync(path)) return [];
  const snapshot: Snapshot = JSON.parse(readFileSync(path, "utf8"));
  return [
    ...snapshot.transactions.map((transaction) => ({ transaction })),
    ...(snapshot.payouts ?? []).map((payout) => ({ payout })),
    ...(snapshot.parcels ?? []).map((parcel) => ({ parcel })),
    ...snapshot.deliveries.map((delivery) => ({ delivery })),
    ...snapshot.replies.map((reply) => ({ reply })),
    { mode: snapshot.mode },
  ];
}

function entriesOfLog(path: string): Entry[] {
  if (!existsSync(path)) return [];
  return readFileSync(path, "utf8")
    .split("\n")
    .flatMap((line) => {
      try {
        return line ? [JSON.parse(line)] : [];
      } catch {
        // The last line may have been cut off by the kill; its request was never answered.
        return [];
      }
    });
}
