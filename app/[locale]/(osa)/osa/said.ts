/** What the panel may say about a form that is gone with its question: keys of messages, and of no others. */
export const saidKeys = [
  "osa.stores.verify.done",
  "osa.stores.verify.refused",
  "osa.stores.fees.proposed",
  "osa.stores.fees.approved",
  "osa.stores.fees.refused",
  "osa.stores.fees.withdrawn",
  "osa.methods.fees.proposed",
  "osa.methods.fees.decided.approve",
  "osa.methods.fees.decided.refuse",
  "osa.methods.fees.decided.withdraw",
  "osa.settings.proposed",
  "osa.settings.decided.approve",
  "osa.settings.decided.refuse",
  "osa.settings.decided.withdraw",
  "osa.members.deeds.done.aktif",
  "osa.members.deeds.done.nonaktif",
  "osa.members.deeds.done.ban",
  "osa.payments.reappliedNow",
  "osa.payments.resolved",
  "osa.payments.jobs.retried",
  "osa.reports.closed",
  "osa.complaints.decided",
  "osa.orders.cashKept",
  "payouts.osa.half",
  "payouts.osa.approved",
  "payouts.osa.rejected",
  "payouts.osa.paid",
  "payouts.osa.returned",
  "payouts.money.drafted",
  "payouts.money.decided.post",
  "payouts.money.decided.refuse",
  "payouts.money.remitted",
] as const;

type SaidKey = (typeof saidKeys)[number];

/** The page to go to after a form, which says what became of it. */
export const saying = (path: string, key: SaidKey) => `${path}${path.includes("?") ? "&" : "?"}said=${key}`;
