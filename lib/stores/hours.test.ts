import { describe, expect, it } from "vitest";
import { offsetMinutes, openSpans, openState, type Schedule } from "./hours";
import { stateAt } from "./open-state";

const weekdays = [1, 2, 3, 4, 5].map((day) => ({ day, open: "08:00", close: "17:00" }));
const schedule = (over: Partial<Schedule> = {}): Schedule => ({
  zone: "WIB",
  slots: weekdays,
  exceptions: [],
  ...over,
});

/** Monday 16 November 2026 is the first day of the week that these tests live in. */
const wib = (day: number, time: string) => new Date(`2026-11-${15 + day}T${time}:00+07:00`);

describe("openState (D-38)", () => {
  it.each([
    ["before opening", 1, "07:59", { open: false, next: { day: 1, daysAhead: 0, time: "08:00" } }],
    ["at opening", 1, "08:00", { open: true, until: "17:00" }],
    ["in the last minute", 1, "16:59", { open: true, until: "17:00" }],
    ["at closing", 1, "17:00", { open: false, next: { day: 2, daysAhead: 1, time: "08:00" } }],
    ["before the weekend", 5, "18:00", { open: false, next: { day: 1, daysAhead: 3, time: "08:00" } }],
    ["on a day without a row", 7, "10:00", { open: false, next: { day: 1, daysAhead: 1, time: "08:00" } }],
  ])("%s", (_, day, time, expected) => {
    expect(openState(schedule(), wib(day, time))).toEqual(expected);
  });

  it("runs on the store's own clock", () => {
    const at = wib(1, "07:30");
    expect(openState(schedule({ zone: "WIB" }), at).open).toBe(false);
    expect(openState(schedule({ zone: "WITA" }), at).open).toBe(true);
    expect(openState(schedule({ zone: "WIT" }), wib(1, "15:30")).open).toBe(false);
  });

  it("runs over midnight", () => {
    const night = schedule({ slots: [{ day: 5, open: "20:00", close: "02:00" }] });
    expect(openState(night, wib(5, "23:30"))).toEqual({ open: true, until: "02:00" });
    expect(openState(night, wib(6, "01:59"))).toEqual({ open: true, until: "02:00" });
    expect(openState(night, wib(6, "02:00")).open).toBe(false);
    expect(openState(night, wib(5, "01:00")).open).toBe(false);
  });

  it("has a break between two slots", () => {
    const twice = schedule({
      slots: [
        { day: 1, open: "13:00", close: "17:00" },
        { day: 1, open: "08:00", close: "12:00" },
      ],
    });
    expect(openState(twice, wib(1, "12:30"))).toEqual({
      open: false,
      next: { day: 1, daysAhead: 0, time: "13:00" },
    });
  });

  it("closes on a holiday and knows the next day", () => {
    const holiday = schedule({ exceptions: [{ date: "2026-11-16", open: null, close: null }] });
    expect(openState(holiday, wib(1, "10:00"))).toEqual({
      open: false,
      next: { day: 2, daysAhead: 1, time: "08:00" },
    });
  });

  it("opens for one day at other hours", () => {
    const sunday = schedule({ exceptions: [{ date: "2026-11-22", open: "10:00", close: "12:00" }] });
    expect(openState(sunday, wib(7, "11:00"))).toEqual({ open: true, until: "12:00" });
  });

  it("keeps the night that began before a holiday", () => {
    const night = schedule({
      slots: [{ day: 1, open: "20:00", close: "02:00" }],
      exceptions: [{ date: "2026-11-17", open: null, close: null }],
    });
    expect(openState(night, wib(2, "01:00")).open).toBe(true);
  });

  it("does not close what is open around the clock", () => {
    const always = [1, 2, 3, 4, 5, 6, 7].map((day) => ({ day, open: "00:00", close: "24:00" }));
    expect(openState(schedule({ slots: always }), wib(3, "23:30"))).toEqual({ open: true, until: null });
  });

  it("says nothing of an opening that is not planned", () => {
    expect(openState(schedule({ slots: [] }), wib(1, "10:00"))).toEqual({ open: false, next: null });
  });
});

describe("a page that was made earlier", () => {
  it("says for three weeks what the schedule itself says at that moment", () => {
    const over = schedule({ exceptions: [{ date: "2026-11-20", open: null, close: null }] });
    const spans = openSpans(over, wib(1, "12:00"), 21);
    for (const [day, time] of [
      [1, "12:00"],
      [1, "17:00"],
      [4, "18:00"],
      [5, "10:00"],
      [8, "08:00"],
      [12, "16:59"],
    ] as const) {
      const minute = Math.floor(wib(day, time).getTime() / 60_000) + offsetMinutes(over.zone);
      expect(stateAt(spans, minute), `day ${day}, ${time}`).toEqual(openState(over, wib(day, time)));
    }
  });
});
