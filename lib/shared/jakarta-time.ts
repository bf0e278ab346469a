const jakarta = new Intl.DateTimeFormat("en-CA", {
  timeZone: "Asia/Jakarta",
  hourCycle: "h23",
  year: "numeric",
  month: "2-digit",
  day: "2-digit",
  hour: "2-digit",
  minute: "2-digit",
  second: "2-digit",
});

/** The clock on the wall in Jakarta: what business dates and codes are written in (D-66). */
export function jakartaParts(at: Date) {
  const parts = Object.fromEntries(jakarta.formatToParts(at).map((p) => [p.type, p.value]));
  const { year = "", month = "", day = "", hour = "", minute = "", second = "" } = parts;
  return { year, month, day, hour, minute, second };
}

/** `20261120093000` */
export function ymdHis(at: Date): string {
  const { year, month, day, hour, minute, second } = jakartaParts(at);
  return `${year}${month}${day}${hour}${minute}${second}`;
}

/** `2026-11-20 09:30:00`, as spreadsheets read it. */
export function formatStamp(at: Date): string {
  const { year, month, day, hour, minute, second } = jakartaParts(at);
  return `${year}-${month}-${day} ${hour}:${minute}:${second}`;
}

// Made once: making one takes a hundred times what using it does.
const inBoth = (shape: Intl.DateTimeFormatOptions) => ({
  id: new Intl.DateTimeFormat("id-ID", { timeZone: "Asia/Jakarta", ...shape }),
  en: new Intl.DateTimeFormat("en-GB", { timeZone: "Asia/Jakarta", ...shape }),
});
const instants = inBoth({
  day: "numeric",
  month: "short",
  year: "numeric",
  hour: "2-digit",
  minute: "2-digit",
  hourCycle: "h23",
});
const dates = inBoth({ day: "numeric", month: "long", year: "numeric" });

/** `20 Nov 2026, 09.30 WIB`, or with the English month and a colon. */
export const formatInstant = (at: Date, locale: "id" | "en") => `${instants[locale].format(at)} WIB`;

export const formatDate = (at: Date, locale: "id" | "en") => dates[locale].format(at);

export const minutesAfter = (at: Date, minutes: number) => new Date(at.getTime() + minutes * 60_000);
export const hoursAfter = (at: Date, hours: number) => new Date(at.getTime() + hours * 3_600_000);
