import type { Settings } from "@/lib/platform/settings";
import { hoursAfter } from "@/lib/shared/jakarta-time";

type Windows = Pick<Settings, "sellerLimitHours" | "autoCompleteHours" | "disputeWindowHours">;

/** The way of a sale's money if it is paid now and every step takes all the time it may (D-06). */
export function slowestWay(paidAt: Date, windows: Windows, daysOnTheWay: number) {
  const accepted = hoursAfter(paidAt, windows.sellerLimitHours);
  const shipped = hoursAfter(accepted, windows.sellerLimitHours);
  const delivered = hoursAfter(shipped, daysOnTheWay * 24);
  const completed = hoursAfter(delivered, windows.autoCompleteHours);
  return [
    { id: "paid", at: paidAt },
    { id: "accepted", at: accepted },
    { id: "shipped", at: shipped },
    { id: "delivered", at: delivered },
    { id: "completed", at: completed },
    { id: "released", at: hoursAfter(completed, windows.disputeWindowHours) },
  ] as const;
}
