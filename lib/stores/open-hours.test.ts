import { describe, expect, it } from "vitest";
import { afterOpenHours, type Schedule, type Zone } from "./hours";

const weekdays = [1, 2, 3, 4, 5].map((day) => ({ day, open: "09:00", close: "17:00" }));
const every = (open: string, close: string) => [1, 2, 3, 4, 5, 6, 7].map((day) => ({ day, open, close }));
const schedule = (over: Partial<Schedule> = {}): Schedule => ({
  zone: "WIB",
  slots: weekdays,
  exceptions: [],
  ...over,
});
const offsets: Record<Zone, string> = { WIB: "+07:00", WITA: "+08:00", WIT: "+09:00" };
/** Monday 16 November 2026 is day 1. */
const at = (day: number, time: string, zone: Zone = "WIB") =>
  new Date(`2026-11-${15 + day}T${time}:00${offsets[zone]}`);

describe("D-38 a deadline in a store's own hours", () => {
  it.each([
    ["within one day", 1, "10:00", 4, at(1, "14:00")],
    ["to the minute of closing", 1, "10:00", 7, at(1, "17:00")],
    ["goes on the next morning", 1, "15:00", 4, at(2, "11:00")],
    ["asked before opening", 1, "05:00", 1, at(1, "10:00")],
    ["asked after closing", 1, "20:00", 8, at(2, "17:00")],
    ["over a weekend", 5, "16:00", 3, at(8, "11:00")],
    ["over several days", 1, "09:00", 24, at(3, "17:00")],
  ])("%s", (_, day, time, hours, expected) => {
    expect(afterOpenHours(schedule(), at(day, time), hours, 336)).toEqual(expected);
  });

  it.each(["WIB", "WITA", "WIT"] as const)("runs over midnight on the clock of %s", (zone) => {
    const night = schedule({ zone, slots: every("20:00", "04:00") });
    expect(afterOpenHours(night, at(1, "22:00", zone), 4, 168)).toEqual(at(2, "02:00", zone));
    expect(afterOpenHours(night, at(2, "03:00", zone), 4, 168)).toEqual(at(2, "23:00", zone));
    expect(afterOpenHours(night, at(2, "12:00", zone), 9, 168)).toEqual(at(3, "21:00", zone));
  });

  it("leaves holidays and breaks out, and takes the hours of a special day", () => {
    const holiday = schedule({ exceptions: [{ date: "2026-11-17", open: null, close: null }] });
    expect(afterOpenHours(holiday, at(1, "16:00"), 2, 168)).toEqual(at(3, "10:00"));
    const short = schedule({ exceptions: [{ date: "2026-11-17", open: "12:00", close: "13:00" }] });
    expect(afterOpenHours(short, at(1, "16:00"), 3, 168)).toEqual(at(3, "10:00"));
    const broken = schedule({
      slots: [1, 2].flatMap((day) => [
        { day, open: "08:00", close: "12:00" },
        { day, open: "13:00", close: "17:00" },
      ]),
    });
    expect(afterOpenHours(broken, at(1, "11:00"), 2, 168)).toEqual(at(1, "14:00"));
  });

  it("is never later than the limit, and counts every hour where a store says none", () => {
    const away = schedule({ slots: [{ day: 1, open: "09:00", close: "10:00" }] });
    expect(afterOpenHours(away, at(2, "00:00"), 24, 96)).toEqual(at(6, "00:00"));
    expect(afterOpenHours(schedule({ slots: [] }), at(7, "03:00"), 24, 168)).toEqual(at(8, "03:00"));
    expect(afterOpenHours(schedule({ slots: every("00:00", "23:59") }), at(1, "00:00"), 200, 100)).toEqual(
      at(5, "04:00"),
    );
  });
});
