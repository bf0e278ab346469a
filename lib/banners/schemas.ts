import { z } from "zod";
import { stripLocale } from "@/i18n/path";
import { safeNext } from "@/lib/platform/routes";

const moment = z.iso
  .datetime({ local: true, offset: false, precision: -1 })
  .transform((typed) => new Date(`${typed}:00+07:00`));

/** A place of ours, however it was copied: with the shop's address and its language, or without. */
const inside = z
  .string()
  .trim()
  .min(1)
  .max(250)
  .transform((typed, context) => {
    const url = URL.parse(typed, "http://shop.invalid");
    const path = url && /^(\/(?![/\\])|https?:)/.test(typed) ? safeNext(url.pathname + url.search, "") : "";
    if (path !== "") return stripLocale(path);
    context.addIssue({ code: "custom", message: "inside_shop" });
    return z.NEVER;
  });

export const saveBannerInput = z
  .object({
    bannerId: z.union([z.literal("").transform(() => null), z.uuid()]).default(null),
    title: z.string().trim().min(3).max(80),
    titleEn: z.string().trim().min(3).max(80),
    link: inside,
    position: z.coerce.number().int().min(0).max(999).default(0),
    startsAt: moment,
    endsAt: z.union([z.literal("").transform(() => null), moment]).default(null),
    offered: z.enum(["aktif", "nonaktif"]),
    picture: z
      .instanceof(File)
      .optional()
      .transform((file) => (file && file.size > 0 ? file : undefined)),
  })
  .refine(({ startsAt, endsAt }) => endsAt === null || startsAt < endsAt, {
    path: ["endsAt"],
    message: "end_before_start",
  });

export const removeBannerInput = z.object({ bannerId: z.uuid() });
