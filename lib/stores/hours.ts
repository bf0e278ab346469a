import { LOOK_AHEAD_DAYS, type OpenSpans, type OpenState, stateAt, weekday } from "./open-state";

export type Zone = "WIB" | "WITA" | "WIT";
/** `day` 1 is Monday, 7 is Sunday; times are `HH:MM` on the store's own clock; close before open runs over midnight. */
export type Slot = { day: number; open: string; close: string };
/** A date on which the weekly hours do not hold: closed, or open for the one slot given. */
export type HourException = { date: string; open: string | null; close: string | null };
export type Schedule = { zone: Zone; slots: Slot[]; exceptions: HourException[] };

const offsetHours: Record<Zone, number> = { WIB: 7, WITA: 8, WIT: 9 };
const DAY_MINUTES = 1_440;

type Span = { from: number; to: number };

/** Open now, and until when; or closed, and when it opens again within two weeks (D-38). */
export function openState(schedule: Schedule, at: Date): OpenState {
  return stateAt(openSpans(schedule, at, LOOK_AHEAD_DAYS), minuteOf(schedule.zone, at));
}

/** The opening hours from now on, for whoever asks later how things stand. */
export function openSpans(schedule: Schedule, at: Date, days: number): OpenSpans {
  const minute = minuteOf(schedule.zone, at);
  const today = Math.floor(minute / DAY_MINUTES);
  // Yesterday's hours may reach into today; a chain of slots over several days is followed to its end.
  const spans = merged(range(today - 1, today + days).flatMap((day) => spansOf(schedule, day)));
  return spans.filter((span) => span.to > minute).map((span) => [span.from, span.to]);
}

const minuteOf = (zone: Zone, at: Date) => Math.floor(at.getTime() / 60_000) + offsetMinutes(zone);

export const offsetMinutes = (zone: Zone) => offsetHours[zone] * 60;

/**
 * When a store has been open for so long since a moment: a deadline in its own hours (D-38). It is never later than the
 * limit, so that nobody waits for a holiday's end, and a store that says no hours counts every hour.
 */
export function afterOpenHours(schedule: Schedule, at: Date, hours: number, limitHours: number): Date {
  const latest = at.getTime() + limitHours * 3_600_000;
  if (schedule.slots.length === 0) return new Date(Math.min(at.getTime() + hours * 3_600_000, latest));
  const shift = offsetMinutes(schedule.zone);
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

const minutesOf = (time: string) => Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));

const range = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, index) => from + index);
