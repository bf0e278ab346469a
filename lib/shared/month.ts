import { jakartaParts } from "./jakarta-time";

const form = /^\d{4}-(0[1-9]|1[0-2])$/;

export const isMonth = (text: string) => form.test(text);

/** `2026-11`: the month on the calendar of Jakarta. */
export function monthOf(at: Date): string {
  const { year, month } = jakartaParts(at);
  return `${year}-${month}`;
}

/** A month so many later, or earlier. */
export function monthAfter(month: string, count = 1): string {
  const index = Number(month.slice(0, 4)) * 12 + Number(month.slice(5)) - 1 + count;
  return `${Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, "0")}`;
}

/** Its first moment; the end of a month is the start of the next. */
export const monthStart = (month: string) => new Date(`${month}-01T00:00:00+07:00`);

/** From the first to the last, both with it. */
export function monthsFrom(first: string, last: string): string[] {
  const months: string[] = [];
  for (let month = first; month <= last; month = monthAfter(month)) months.push(month);
  return months;
}
