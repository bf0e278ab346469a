import type { RefusalCode } from "@/lib/shared/errors";
import type { VoucherTerms } from "./discount";

export type Voucher = VoucherTerms & {
  id: string;
  code: string;
  name: string;
  scope: "platform" | "penjual";
  storeId: string | null;
  minValue: number;
  quota: number | null;
  usedCount: number;
  perUser: number;
  status: "aktif" | "nonaktif";
  startDate: Date;
  endDate: Date;
  /** How often this buyer holds or has used it. */
  usesByBuyer: number;
};

/** Why this voucher does not apply, or null. The start counts, the end does not (D-25). */
export function voucherProblem(
  voucher: Voucher,
  use: { at: Date; base: number; storeId: string | null },
): { code: RefusalCode; params: Record<string, string | number> } | null {
  const params = { code: voucher.code };
  if (voucher.status !== "aktif") return { code: "voucher_unknown", params };
  if (voucher.storeId !== use.storeId) return { code: "voucher_other_store", params };
  if (use.at < voucher.startDate) return { code: "voucher_not_started", params };
  if (use.at >= voucher.endDate) return { code: "voucher_ended", params };
  if (voucher.usesByBuyer >= voucher.perUser) return { code: "voucher_used", params };
  if (voucher.quota !== null && voucher.usedCount >= voucher.quota) return { code: "voucher_exhausted", params };
  if (use.base < voucher.minValue) {
    return { code: "voucher_minimum", params: { ...params, missing: voucher.minValue - use.base } };
  }
  return null;
}
