import type { Seller } from "@/lib/auth/actors";
import { hoursAfter } from "@/lib/shared/jakarta-time";

export const caseReasons = ["rusak", "tidak_sesuai", "kurang", "palsu", "tidak_sampai", "berubah_pikiran"] as const;
export type CaseReason = (typeof caseReasons)[number];

/** What is nobody's fault but the buyer's: a voucher and the delivery fee stay used. */
export const isBuyersChoice = (reason: string) => reason === "berubah_pikiran";

/** Nothing comes back that never arrived. */
export const neverArrived = (reason: string) => reason === "tidak_sampai";

/** An answer to a complaint may cost the store money: its owner's and its admins' work. */
export const mayAnswer = (seller: Pick<Seller, "role">) => seller.role === "owner" || seller.role === "admin";

/** Looking into what came back is the warehouse's work too. */
export const mayReceive = (seller: Pick<Seller, "role">) => seller.role !== "keuangan";

export type Complainable = {
  status: string;
  isPaid: boolean;
  deliveredAt: Date | null;
  parcelFailed: boolean;
  shippedAt: Date | null;
  estimatedDays: number;
  completedAt: Date | null;
  hasOpenCase: boolean;
  wasDecided: boolean;
  piecesLeft: number;
};

export type NoComplaint = "not_now" | "not_paid" | "on_its_way" | "too_late" | "open" | "decided" | "nothing_left";

// Couriers are late; only after a day more does "it did not come" mean anything.
const patienceHours = 24;

/** Why a buyer cannot complain about an order now; null where they can. */
export function whyNoComplaint(order: Complainable, at: Date, windowHours: number): NoComplaint | null {
  if (order.hasOpenCase) return "open";
  if (order.status !== "dikirim" && order.status !== "selesai") return "not_now";
  if (!order.isPaid) return "not_paid";
  if (order.wasDecided) return "decided";
  if (order.piecesLeft === 0) return "nothing_left";
  if (order.status === "selesai") {
    return order.completedAt && at <= hoursAfter(order.completedAt, windowHours) ? null : "too_late";
  }
  if (order.deliveredAt || order.parcelFailed) return null;
  const expected = order.shippedAt && hoursAfter(order.shippedAt, order.estimatedDays * 24 + patienceHours);
  return expected && at >= expected ? null : "on_its_way";
}
