import { z } from "zod";

// The parts of a partner's registration; texts of issues are keys of `errors.field`.

export const days = [1, 2, 3, 4, 5, 6, 7] as const;

export const platforms = ["instagram", "tiktok", "facebook", "x", "youtube", "whatsapp", "website", "lainnya"] as const;
export type Platform = (typeof platforms)[number];

export type Hour = { dayOfWeek: number; openTime: string; closeTime: string };
export type Social = { platform: Platform; username: string };

const time = z
  .string()
  .trim()
  .default("")
  .refine((text) => text === "" || /^(?:[01]\d|2[0-3]):[0-5]\d$/.test(text), "time");

const day = z.object({ open: time, close: time, open2: time, close2: time }).superRefine((slots, context) => {
  const issue = (field: string, message: string) => context.addIssue({ code: "custom", path: [field], message });
  for (const [open, close] of [
    ["open", "close"],
    ["open2", "close2"],
  ] as const) {
    if ((slots[open] === "") !== (slots[close] === "")) issue(slots[open] === "" ? open : close, "hours_pair");
    else if (slots[open] !== "" && slots[open] === slots[close]) issue(close, "hours_same");
  }
  if (slots.open !== "" && slots.open === slots.open2) issue("open2", "hours_twice");
});

/** Up to two slots a day; none means closed, a close before its open runs over midnight (D-38). */
export const hoursField = z
  .object({ 1: day, 2: day, 3: day, 4: day, 5: day, 6: day, 7: day })
  .transform((week): Hour[] =>
    days.flatMap((dayOfWeek) => {
      const { open, close, open2, close2 } = week[dayOfWeek];
      return [
        { dayOfWeek, openTime: open, closeTime: close },
        { dayOfWeek, openTime: open2, closeTime: close2 },
      ].filter((slot) => slot.openTime !== "");
    }),
  );

const handles: Record<Exclude<Platform, "website" | "whatsapp" | "lainnya">, { name: RegExp; site: RegExp }> = {
  instagram: { name: /^@?[\w.]{1,30}$/, site: /^(?:www\.)?instagram\.com$/ },
  tiktok: { name: /^@?[\w.]{2,24}$/, site: /^(?:www\.)?tiktok\.com$/ },
  facebook: { name: /^@?[\w.-]{3,60}$/, site: /^(?:www\.|m\.|web\.)?(?:facebook|fb)\.com$/ },
  x: { name: /^@?\w{1,15}$/, site: /^(?:www\.)?(?:x|twitter)\.com$/ },
  youtube: { name: /^@?[\w.-]{3,60}$/, site: /^(?:www\.|m\.)?youtube\.com$/ },
};

function isHandle(platform: Platform, text: string): boolean {
  const url = /^https?:\/\//i.test(text) ? URL.parse(text) : null;
  if (platform === "lainnya") return !/^[a-z][a-z0-9+.-]*:/i.test(text) || url !== null;
  if (platform === "website") return url !== null || /^[\w-]+(?:\.[\w-]+)*\.[a-z]{2,}(?:\/\S*)?$/i.test(text);
  if (platform === "whatsapp") return /^(?:\+?62|0)8\d{7,11}$/.test(text.replace(/[\s-]/g, ""));
  return url ? handles[platform].site.test(url.hostname) : handles[platform].name.test(text);
}

const social = (platform: Platform) =>
  z
    .string()
    .trim()
    .max(200)
    .default("")
    .refine((text) => text === "" || isHandle(platform, text), "social");

/** One account a platform (D-39): a name there, or its address. */
export const socialsField = z
  .object({
    instagram: social("instagram"),
    tiktok: social("tiktok"),
    facebook: social("facebook"),
    x: social("x"),
    youtube: social("youtube"),
    whatsapp: social("whatsapp"),
    website: social("website"),
    lainnya: social("lainnya"),
  })
  .transform((typed): Social[] =>
    platforms.flatMap((platform) => (typed[platform] ? [{ platform, username: typed[platform] }] : [])),
  );

/** `2,5` as well as `2.50`: 0 to 100 with at most two decimals (S1-037). */
export const percentageField = z
  .string({ error: "required" })
  .trim()
  .transform((text) => text.replace(/\s*%$/, "").replace(",", "."))
  .pipe(z.string().regex(/^\d{1,3}(?:\.\d{1,2})?$/, "percentage"))
  .transform(Number)
  .pipe(z.number().min(0).max(100));

/** Names of the fields as the page has them: `hours.1.open`, `socials.instagram`. What else stands there is dropped. */
export const nested = (form: unknown) => {
  const { hours: _hours, socials: _socials, ...fields } = { ...(form as Record<string, unknown>) };
  const hours: Record<string, Record<string, unknown>> = Object.fromEntries(days.map((one) => [one, {}]));
  const socials: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(fields)) {
    const [group, key = "", field = ""] = name.split(".");
    if (group === "hours" && hours[key] && field) hours[key] = { ...hours[key], [field]: value };
    if (group === "socials" && key) socials[key] = value;
  }
  return { ...fields, hours, socials };
};
