/** What each way to pay can give back, as the gateways document it. */
type SourceRule = { days: number; partial: boolean };

const rules: Record<string, SourceRule> = {
  gopay: { days: 45, partial: true },
  shopeepay: { days: 365, partial: false },
  // Seven days for codes of another issuer; which one it was is not always said.
  qris: { days: 7, partial: true },
  dana: { days: 30, partial: true },
  ovo: { days: 7, partial: false },
};

const day = 24 * 60 * 60 * 1000;

/** Whether money can go back the way it came. A virtual account never can; what cannot becomes wallet balance. */
export function refundsToSource(
  method: { kind: "transfer" | "cod"; gatewayChannel: string | null },
  refund: { amount: number; paid: number; paidAt: Date | null; at: Date },
): boolean {
  const rule = method.kind === "transfer" && method.gatewayChannel ? rules[method.gatewayChannel] : undefined;
  if (!rule || !refund.paidAt) return false;
  if (refund.amount < refund.paid && !rule.partial) return false;
  return refund.at.getTime() - refund.paidAt.getTime() < rule.days * day;
}
