import type { SendOptions } from "pg-boss";
import type { NoticeKind } from "@/lib/shared/notice-kinds";

/** Every kind of job with what it carries: ids only, so that a job reads the truth when it runs. */
export type Jobs = {
  "payment.request": { paymentId: string };
  "payment.apply": { eventId: number };
  "payment.refund": { refundId: string };
  "payment.sweep": Record<string, never>;
  "payment.reconcile": Record<string, never>;
  "mail.send": { mailId: string };
  "notice.deliver": { kind: NoticeKind; subject: string; at: string; isLate?: true };
  "catalog.watch": { productId: string };
  "catalog.turn": Record<string, never>;
  "goods.bulk": { bulkId: string };
  "goods.import": { importId: string };
  "search.tend": Record<string, never>;
  "notice.digest": Record<string, never>;
  "reviews.audit": Record<string, never>;
  "media.renditions": { url: string; width: number };
  "media.sweep": Record<string, never>;
  "orders.deadlines": Record<string, never>;
  "saldo.release": Record<string, never>;
  "ledger.audit": Record<string, never>;
  "ledger.statements": Record<string, never>;
  "payout.send": { withdrawalId: string };
  "payout.check": Record<string, never>;
  "stores.fees": Record<string, never>;
  "views.sweep": Record<string, never>;
  "courier.register": { parcelId: string };
  "courier.apply": { parcelId: string };
  "courier.cod": { orderId: string; outcome: "collected" | "refused"; at: string };
  "courier.poll": Record<string, never>;
  "returns.deadlines": Record<string, never>;
  "figures.recent": Record<string, never>;
  "figures.night": Record<string, never>;
};

export type JobName = keyof Jobs;
export type JobOptions = Pick<SendOptions, "startAfter" | "singletonKey">;
export type JobHandlers = { [Name in JobName]: (data: Jobs[Name]) => Promise<unknown> };

const patient = { retryLimit: 8, retryDelay: 5, retryBackoff: true, retryDelayMax: 3600, expireInSeconds: 60 };

/** Jobs that failed for good wait here until somebody looks. */
export const deadLetter = "dead";

export const queues: Record<JobName, typeof patient> = {
  "payment.request": patient,
  "payment.apply": patient,
  "payment.refund": patient,
  "payment.sweep": { ...patient, retryLimit: 0 },
  "payment.reconcile": { ...patient, retryLimit: 0, expireInSeconds: 280 },
  "mail.send": patient,
  "notice.deliver": patient,
  "catalog.watch": patient,
  "catalog.turn": { ...patient, expireInSeconds: 280 },
  "goods.bulk": { ...patient, expireInSeconds: 900 },
  "goods.import": { ...patient, expireInSeconds: 900 },
  "search.tend": { ...patient, expireInSeconds: 600 },
  "notice.digest": { ...patient, expireInSeconds: 280 },
  "reviews.audit": { ...patient, expireInSeconds: 600 },
  "media.renditions": patient,
  "media.sweep": { ...patient, retryLimit: 0, expireInSeconds: 280 },
  "orders.deadlines": { ...patient, retryLimit: 0, expireInSeconds: 280 },
  "saldo.release": { ...patient, retryLimit: 0, expireInSeconds: 280 },
  "ledger.audit": { ...patient, expireInSeconds: 600 },
  "ledger.statements": { ...patient, expireInSeconds: 1800 },
  "payout.send": patient,
  "payout.check": { ...patient, retryLimit: 0, expireInSeconds: 280 },
  "stores.fees": { ...patient, retryLimit: 0, expireInSeconds: 280 },
  "views.sweep": { ...patient, retryLimit: 0, expireInSeconds: 280 },
  "courier.register": patient,
  "courier.apply": patient,
  "courier.cod": patient,
  "courier.poll": { ...patient, retryLimit: 0, expireInSeconds: 280 },
  "returns.deadlines": { ...patient, retryLimit: 0, expireInSeconds: 280 },
  "figures.recent": { ...patient, retryLimit: 0, expireInSeconds: 600 },
  "figures.night": { ...patient, expireInSeconds: 1800 },
};

/** Work that many wait for and nobody urgently: done one by one, so that it never crowds out what moves money. */
export const oneByOne: ReadonlySet<JobName> = new Set(["mail.send", "notice.deliver", "media.renditions"]);

/** Names of the queues in the order they are made. */
export const jobNames = Object.keys(queues).filter((name): name is JobName => name in queues);

type Scheduled =
  | "catalog.turn"
  | "search.tend"
  | "notice.digest"
  | "reviews.audit"
  | "payment.sweep"
  | "payment.reconcile"
  | "media.sweep"
  | "orders.deadlines"
  | "saldo.release"
  | "ledger.audit"
  | "ledger.statements"
  | "payout.check"
  | "stores.fees"
  | "views.sweep"
  | "courier.poll"
  | "returns.deadlines"
  | "figures.recent"
  | "figures.night";

export const schedules: { name: Scheduled; cron: string }[] = [
  { name: "catalog.turn", cron: "* * * * *" },
  { name: "search.tend", cron: "50 3 * * *" },
  { name: "payment.sweep", cron: "* * * * *" },
  { name: "payment.reconcile", cron: "*/5 * * * *" },
  { name: "notice.digest", cron: "10 * * * *" },
  { name: "reviews.audit", cron: "20 3 * * *" },
  { name: "media.sweep", cron: "17 * * * *" },
  { name: "orders.deadlines", cron: "2-59/5 * * * *" },
  { name: "saldo.release", cron: "*/5 * * * *" },
  { name: "ledger.audit", cron: "0 2 * * *" },
  // Each night, so that a month that could not be closed on its first day is closed on the next.
  { name: "ledger.statements", cron: "30 1 * * *" },
  { name: "payout.check", cron: "3-59/10 * * * *" },
  { name: "stores.fees", cron: "1-59/5 * * * *" },
  { name: "views.sweep", cron: "2-59/5 * * * *" },
  { name: "courier.poll", cron: "2-59/5 * * * *" },
  { name: "returns.deadlines", cron: "4-59/5 * * * *" },
  { name: "figures.recent", cron: "7-59/15 * * * *" },
  { name: "figures.night", cron: "40 2 * * *" },
];

export const jobSchema = "pgboss";
