export type VoucherTerms = { type: "persen" | "nominal"; value: number; maxDiscount: number | null };

/** What a voucher takes off a base: whole rupiah, rounded down, within its cap, never more than the base (D-25). */
export function voucherDiscount(terms: VoucherTerms, base: number): number {
  const full = terms.type === "persen" ? Math.floor((base * terms.value) / 100) : terms.value;
  return Math.max(0, Math.min(full, terms.maxDiscount ?? full, base));
}
