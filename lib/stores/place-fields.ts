import { z } from "zod";
import { normalizePhone } from "@/lib/shared/phone";

// Texts of issues are keys of `errors.field`.

const line = (max: number) => z.string().trim().min(1).max(max);

const optionalPhone = z
  .string()
  .trim()
  .default("")
  .transform((typed, context) => {
    if (typed === "") return null;
    const normal = normalizePhone(typed);
    if (normal) return normal;
    context.addIssue({ code: "custom", message: "phone" });
    return z.NEVER;
  });

/** Empty or a number with a dot or a comma; within Indonesia, so that no two are swapped. */
const coordinate = (least: number, most: number) =>
  z
    .string()
    .trim()
    .default("")
    .transform((typed, context) => {
      if (typed === "") return null;
      const value = Number(typed.replace(",", "."));
      if (Number.isFinite(value) && least <= value && value <= most) return value;
      context.addIssue({ code: "custom", message: Number.isFinite(value) ? "outside_indonesia" : "invalid" });
      return z.NEVER;
    });

const postalCode = z
  .string()
  .trim()
  .regex(/^[0-9]{5}$/, "postal_code");

/** Where a courier finds a store's goods. */
export const place = z.object({
  detail: line(300),
  city: line(100),
  postalCode,
  phone: optionalPhone,
  latitude: coordinate(-11.5, 6.5),
  longitude: coordinate(94.5, 141.5),
});

export const bothOrNone = <Value extends { latitude: number | null; longitude: number | null }>(value: Value) =>
  (value.latitude === null) === (value.longitude === null);
export const coordinates = { path: ["latitude"], message: "coordinates" };
