import { monthAfter, monthOf, monthStart } from "@/lib/shared/month";
import type { Period } from "./osa-money";

const form = /^\d{4}-\d{2}-\d{2}$/;
const day = (text: string | undefined) => {
  const at = text && form.test(text) ? new Date(`${text}T00:00:00+07:00`) : null;
  return at && !Number.isNaN(at.getTime()) ? at : null;
};

/** The days that were asked for, the last one included; this month where none were. */
export function periodOf(asked: { from?: string; to?: string }, now: Date): Period {
  const month = monthOf(now);
  const from = day(asked.from) ?? monthStart(month);
  const last = day(asked.to);
  return { from, to: last ? new Date(last.getTime() + 86_400_000) : monthStart(monthAfter(month)) };
}

/** The beginning of a day that was asked for, in Jakarta; nothing where there is none. */
export const startOfDay = (asked: string | undefined): Date | undefined => day(asked) ?? undefined;

/** The end of a day that was asked for, in Jakarta; nothing where there is none. */
export function endOfDay(asked: string | undefined): Date | undefined {
  const at = day(asked);
  return at ? new Date(at.getTime() + 86_400_000) : undefined;
}
