export type Zone = "WIB" | "WITA" | "WIT";
/** `day` 1 is Monday, 7 is Sunday; times are `HH:MM` on the store's own clock; close before open runs over midnight. */
export type Slot = { day: number; open: string; close: string };
/** A date on which the weekly hours do not hold: closed, or open for the one slot given. */
export type HourException = { date: string; open: string | null; close: string | null };
export type Schedule = { zone: Zone; slots: Slot[]; exceptions: HourException[] };

export type OpenState =
  /** `until` is null where no closing is near, as in a store that never sleeps. */
  { open: true; until: string | null } | { open: false; next: { day: number; daysAhead: number; time: string } | null };

const offsetHours: Record<Zone, number> = { WIB: 7, WITA: 8, WIT: 9 };
const DAY_MINUTES = 1_440;
const LOOK_AHEAD_DAYS = 14;

type Span = { from: number; to: number };

/** Open now, and until when; or closed, and when it opens again within two weeks (D-38). */
export function openState(schedule: Schedule, at: Date): OpenState {
  const local = Math.floor(at.getTime() / 60_000) + offsetHours[schedule.zone] * 60;
  const today = Math.floor(local / DAY_MINUTES);
  // Yesterday's hours may reach into today; a chain of slots over several days is followed to its end.
  const spans = merged(range(today - 1, today + LOOK_AHEAD_DAYS).flatMap((day) => spansOf(schedule, day)));
  const current = spans.find((span) => span.from <= local && local < span.to);
  if (current) return { open: true, until: current.to - local > DAY_MINUTES ? null : clockOf(current.to) };
  const next = spans.find((span) => span.from > local);
  if (!next) return { open: false, next: null };
  const day = Math.floor(next.from / DAY_MINUTES);
  return { open: false, next: { day: weekday(day), daysAhead: day - today, time: clockOf(next.from) } };
}

/**
 * When a store has been open for so long since a moment: a deadline in its own hours (D-38). It is never later than the
 * limit, so that nobody waits for a holiday's end, and a store that says no hours counts every hour.
 */
export function afterOpenHours(schedule: Schedule, at: Date, hours: number, limitHours: number): Date {
  const latest = at.getTime() + limitHours * 3_600_000;
  if (schedule.slots.length === 0) return new Date(Math.min(at.getTime() + hours * 3_600_000, latest));
  const shift = offsetHours[schedule.zone] * 60;
  const local = at.getTime() / 60_000 + shift;
  const today = Math.floor(local / DAY_MINUTES);
  const days = range(today - 1, today + Math.ceil(limitHours / 24));
  let left = hours * 60;
  for (const span of merged(days.flatMap((day) => spansOf(schedule, day)))) {
    const from = Math.max(span.from, local);
    const room = Math.max(span.to - from, 0);
    if (room >= left) return new Date(Math.min((from + left - shift) * 60_000, latest));
    left -= room;
  }
  return new Date(latest);
}

function spansOf(schedule: Schedule, day: number): Span[] {
  const date = new Date(day * DAY_MINUTES * 60_000).toISOString().slice(0, 10);
  const exception = schedule.exceptions.find((candidate) => candidate.date === date);
  if (exception) {
    return exception.open && exception.close ? [spanOf(day, exception.open, exception.close)] : [];
  }
  return schedule.slots.filter((slot) => slot.day === weekday(day)).map((slot) => spanOf(day, slot.open, slot.close));
}

function spanOf(day: number, open: string, close: string): Span {
  const from = day * DAY_MINUTES + minutesOf(open);
  const to = day * DAY_MINUTES + minutesOf(close);
  return { from, to: to > from ? to : to + DAY_MINUTES };
}

function merged(spans: Span[]): Span[] {
  const joined: Span[] = [];
  for (const span of spans.toSorted((a, b) => a.from - b.from)) {
    const last = joined.at(-1);
    if (last && span.from <= last.to) last.to = Math.max(last.to, span.to);
    else joined.push({ ...span });
  }
  return joined;
}

// 1 January 1970 was a Thursday.
const weekday = (day: number) => ((((day + 3) % 7) + 7) % 7) + 1;

const minutesOf = (time: string) => Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));

function clockOf(minutes: number): string {
  const inDay = ((minutes % DAY_MINUTES) + DAY_MINUTES) % DAY_MINUTES;
  return `${String(Math.floor(inDay / 60)).padStart(2, "0")}:${String(inDay % 60).padStart(2, "0")}`;
}

const range = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, index) => from + index);
