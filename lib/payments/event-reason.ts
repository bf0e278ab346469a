/** Why an event of the inbox ended as it did; the words for it stand in the messages under `osa.eventReason`. */
export const eventReasons = [
  "paid",
  "paid_late_revived",
  "paid_late_wallet",
  "paid_twice_wallet",
  "amount_differs",
  "known",
  "invoice_open",
  "invoice_known",
  "given_up",
  "nothing_open",
  "method_changed",
  "attempt_failed",
  "orphan",
  "unknown_to_gateway",
  "gateway_disagrees",
  "needs_person",
  "overtaken",
  "reversed",
  "refund_noted",
  "refund_unknown",
  "resolved_apply",
  "resolved_refund",
  "resolved_wallet",
] as const;

export type EventReason = (typeof eventReasons)[number];
