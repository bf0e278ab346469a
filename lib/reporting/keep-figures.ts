import { sql } from "drizzle-orm";
import { db } from "@/db/client";
import { system } from "@/lib/auth/actors";
import { now } from "@/lib/platform/clock";
import { dayOf, makeDailyFigures } from "./make-daily-figures";

const DAY = 86_400_000;
/** What is reckoned anew each night: a checkout may still be paid, a courier still bring its cash. */
const NIGHT_DAYS = 40;
/** A shop that never reckoned begins with its first sale, a month at a time. */
const CHUNK_DAYS = 31;

const daysBefore = (day: string, days: number) =>
  dayOf(new Date(new Date(`${day}T12:00:00+07:00`).getTime() - days * DAY));

/** Keeps the days' figures: the last two every quarter of an hour, the last forty each night, all of them the first time. */
export async function keepFigures(how: "recent" | "night"): Promise<{ days: number; changed: number }> {
  const by = system("figures");
  const today = dayOf(now());
  const [known] = await db.execute<{ last: string | null; first: string | null }>(sql`
    select (select max(day)::text from daily_figures) as last,
      (select (min(order_payment_date) at time zone 'Asia/Jakarta')::date::text from "order"
        where not exists (select from daily_figures)) as first`);
  const usual = daysBefore(today, how === "night" ? NIGHT_DAYS : 1);
  // Days on which nothing ran are caught up with.
  const begin = known?.last ? [usual, known.last].sort()[0] : (known?.first ?? usual);
  const sum = { days: 0, changed: 0 };
  for (let from = begin ?? usual; from <= today; from = daysBefore(from, -CHUNK_DAYS)) {
    const last = daysBefore(from, 1 - CHUNK_DAYS);
    const { days, changed } = await makeDailyFigures(by, { from, to: last < today ? last : today });
    sum.days += days;
    sum.changed += changed;
  }
  return sum;
}
