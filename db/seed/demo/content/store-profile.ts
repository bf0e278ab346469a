export type StoreHour = { dayOfWeek: number; openTime: string; closeTime: string };
export type SocialPlatform = "instagram" | "tiktok" | "facebook" | "x" | "youtube" | "whatsapp" | "website";
export type StoreProfile = { slug: string; categories: readonly string[]; brand?: string };
export type DemoStore = StoreProfile & {
  name: string;
  cityCode: string;
  storeType: "biasa" | "partner" | "official";
  description: string;
  address: string;
  postalCode: string;
  warehouse: string;
  colours: readonly [string, string];
  percentage: number;
  hours: readonly StoreHour[];
  socials: readonly { platform: SocialPlatform; username: string }[];
  couriers: readonly string[];
  emoji: string;
};

const week = [1, 2, 3, 4, 5, 6, 7];
const on = (days: readonly number[], ...slots: readonly (readonly [string, string])[]): StoreHour[] =>
  days.flatMap((dayOfWeek) => slots.map(([openTime, closeTime]) => ({ dayOfWeek, openTime, closeTime })));

// 1 is Monday; no row means closed; a closing time before the opening time runs past midnight.
export const hours = {
  daily: on(week, ["08:00", "20:00"]),
  long: on(week, ["07:00", "22:00"]),
  office: on([1, 2, 3, 4, 5], ["09:00", "17:00"]),
  closedSunday: on([1, 2, 3, 4, 5, 6], ["08:30", "19:00"]),
  closedFriday: on([1, 2, 3, 4, 6, 7], ["08:00", "17:30"]),
  shortWeekend: [...on([1, 2, 3, 4, 5], ["09:00", "18:00"]), ...on([6], ["09:00", "14:00"])],
  siesta: on([1, 2, 3, 4, 5, 6], ["08:00", "12:00"], ["13:30", "20:00"]),
  fridayPrayer: [...on([1, 2, 3, 4, 6], ["08:00", "17:00"]), ...on([5], ["08:00", "11:15"], ["13:30", "17:00"])],
  night: on(week, ["16:00", "02:00"]),
  weekendNight: [...on([2, 3, 4, 7], ["15:00", "23:00"]), ...on([5, 6], ["15:00", "03:00"])],
  always: on(week, ["00:00", "23:59"]),
} as const;
