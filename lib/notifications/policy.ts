import { z } from "zod";

/** What somebody may choose to hear of, or not; `digest` is the daily summary for those who work for a store. */
export const preferenceFamilies = [
  "orders",
  "returns",
  "money",
  "reviews",
  "chat",
  "watch",
  "stock",
  "store",
  "digest",
] as const;

export type PreferenceFamily = (typeof preferenceFamilies)[number];
export type Preference = { inApp: boolean; byMail: boolean };

/** Until somebody says otherwise they are told, both ways. */
export const toldByDefault: Preference = { inApp: true, byMail: true };

export const isPreferenceFamily = (family: string): family is PreferenceFamily =>
  z.enum(preferenceFamilies).safeParse(family).success;
