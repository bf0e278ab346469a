export type OpenState =
  /** `until` is null where no closing is near, as in a store that never sleeps. */
  { open: true; until: string | null } | { open: false; next: { day: number; daysAhead: number; time: string } | null };

/** When a store is open, in minutes of its own clock since 1970, `to` not included; earliest first, none touching. */
export type OpenSpans = [from: number, to: number][];

const DAY_MINUTES = 1_440;
export const LOOK_AHEAD_DAYS = 14;

/** Open at a minute of the store's own clock, and until when; or closed, and when it opens again within two weeks (D-38). */
export function stateAt(spans: OpenSpans, minute: number): OpenState {
  const next = spans.find(([, to]) => minute < to);
  if (!next) return { open: false, next: null };
  const [from, to] = next;
  if (from <= minute) return { open: true, until: to - minute > DAY_MINUTES ? null : clockOf(to) };
  const day = Math.floor(from / DAY_MINUTES);
  const daysAhead = day - Math.floor(minute / DAY_MINUTES);
  if (daysAhead > LOOK_AHEAD_DAYS) return { open: false, next: null };
  return { open: false, next: { day: weekday(day), daysAhead, time: clockOf(from) } };
}

// 1 January 1970 was a Thursday.
export const weekday = (day: number) => ((((day + 3) % 7) + 7) % 7) + 1;

const clockOf = (minute: number) => new Date(minute * 60_000).toISOString().slice(11, 16);
