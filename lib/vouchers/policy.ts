import type { Osa, Seller } from "@/lib/auth/actors";
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

/** Owners and admins give a store's money away; of OneSmile's own people the action says which scope it takes. */
export const mayManageVouchers = (actor: Seller | Osa) =>
  actor.kind === "osa" || actor.role === "owner" || actor.role === "admin";

/** Where a voucher is in its life, by its terms and the hour. */
export type VoucherPhase = "terjadwal" | "berjalan" | "habis" | "berakhir" | "nonaktif";

export function voucherPhase(
  voucher: Pick<Voucher, "status" | "startDate" | "endDate" | "quota" | "usedCount">,
  at: Date,
): VoucherPhase {
  if (at >= voucher.endDate) return "berakhir";
  if (voucher.status !== "aktif") return "nonaktif";
  if (voucher.quota !== null && voucher.usedCount >= voucher.quota) return "habis";
  return at < voucher.startDate ? "terjadwal" : "berjalan";
}

/** The most a voucher can cost whoever funds it; null where nothing bounds it. */
export function voucherCost(terms: VoucherTerms & { quota: number | null }): {
  each: number | null;
  all: number | null;
} {
  const each = terms.type === "nominal" ? terms.value : terms.maxDiscount;
  const capped = each !== null && terms.maxDiscount !== null ? Math.min(each, terms.maxDiscount) : each;
  return { each: capped, all: capped === null || terms.quota === null ? null : capped * terms.quota };
}

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
