import { z } from "zod";
import { normalizePhone } from "@/lib/shared/phone";
import { isCommonPassword, PASSWORD_MAX, PASSWORD_MIN } from "./policy";

// Texts of issues are keys of `errors.field`.

const line = (max: number) => z.string().trim().min(1).max(max);

const email = z.string().trim().toLowerCase().max(120).pipe(z.email());

export const phone = z
  .string()
  .trim()
  .min(1)
  .transform((typed, context) => {
    const normal = normalizePhone(typed);
    if (normal) return normal;
    context.addIssue({ code: "custom", message: "phone" });
    return z.NEVER;
  });

export const newPassword = z
  .string()
  .min(1)
  .min(PASSWORD_MIN, "password_short")
  .max(PASSWORD_MAX)
  .refine((password) => !isCommonPassword(password), "password_common");

const flag = z
  .string()
  .optional()
  .transform((value) => value !== undefined && value !== "");

export const signInInput = z.object({
  email: z.string().trim().min(1).max(200),
  password: z.string().min(1).max(200),
  remember: flag,
  next: z.string().optional(),
});

export const registerInput = z.object({
  name: line(100),
  email,
  phone,
  password: newPassword,
  next: z.string().optional(),
});
export type RegisterInput = z.output<typeof registerInput>;

export const resetRequestInput = z.object({ email });
export const resetPasswordInput = z.object({ token: z.string().min(1).max(200), password: newPassword });
export const changePasswordInput = z.object({
  currentPassword: z.string().min(1).max(200),
  password: newPassword,
  next: z.string().optional(),
});

const birthDate = z
  .union([z.literal(""), z.iso.date()])
  .optional()
  .transform((date) => date || null);

export const profileInput = z.object({ name: line(100), phone, birthDate, locale: z.enum(["id", "en"]) });
export type ProfileInput = z.output<typeof profileInput>;

/** Empty or a number with a dot or a comma, as maps and people write it; within Indonesia, so that no two are swapped. */
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

export const addressInput = z
  .object({
    label: line(30),
    recipientName: line(100),
    recipientPhone: phone,
    detail: line(300),
    city: line(100),
    postalCode: z
      .string()
      .trim()
      .regex(/^[0-9]{5}$/, "postal_code"),
    latitude: coordinate(-11.5, 6.5),
    longitude: coordinate(94.5, 141.5),
    isMain: flag,
    next: z.string().optional(),
  })
  .refine(({ latitude, longitude }) => (latitude === null) === (longitude === null), {
    path: ["latitude"],
    message: "coordinates",
  });
export type AddressInput = z.output<typeof addressInput>;

const id = z.uuid();
export const addressIdInput = z.object({ addressId: id });
export const editAddressInput = z.intersection(addressIdInput, addressInput);

export const bankAccountInput = z.object({
  bankId: z.coerce.number().int().positive(),
  accountNumber: z
    .string()
    .transform((typed) => typed.replace(/[\s.-]/g, ""))
    .pipe(z.string().regex(/^[0-9]{5,30}$/, "account_number")),
  holderName: line(100),
  isMain: flag,
});
export type BankAccountInput = z.output<typeof bankAccountInput>;
export const bankAccountIdInput = z.object({ bankAccountId: id });

const rowId = z.union([z.literal("").transform(() => null), z.coerce.number().int().positive()]).default(null);

export const saveBankInput = z.object({
  bankId: rowId,
  bankCode: z
    .string()
    .trim()
    .regex(/^[0-9A-Z]{2,10}$/, "invalid"),
  name: line(100),
  shortName: line(30),
  offered: z.enum(["aktif", "nonaktif"]),
});

/** A city by its official number. */
export const saveCityInput = z.object({
  cityCode: z
    .string()
    .trim()
    .regex(/^[0-9.]{2,10}$/, "invalid"),
  name: line(60),
  shortName: line(60),
  kind: z.enum(["kota", "kabupaten"]),
  provinceCode: line(4),
  provinceName: line(60),
  zone: z.enum(["WIB", "WITA", "WIT"]),
  latitude: z.coerce.number().min(-11.5, "outside_indonesia").max(6.5, "outside_indonesia"),
  longitude: z.coerce.number().min(94.5, "outside_indonesia").max(141.5, "outside_indonesia"),
  codEnabled: flag,
});

export const importCitiesInput = z.object({ file: z.instanceof(File), how: z.enum(["rehearse", "import"]) });

const because = z.string().trim().min(5).max(300);
/** What an admin does about somebody's account, and why. */
export const accountDeedInput = z.object({ accountId: z.uuid(), reason: because });
const accountState = z.enum(["aktif", "nonaktif", "ban"]);
/** `from` is what the page showed: somebody else may have decided since. */
export const accountStatusInput = accountDeedInput.extend({ from: accountState, to: accountState });

/** Which parts of the panel an account opens; none of them takes it off. */
export const setOsaScopesInput = z.object({
  email,
  scopes: z.preprocess(
    (given) => (given === undefined ? [] : Array.isArray(given) ? given : [given]),
    z.array(z.enum(["partner", "katalog", "keuangan", "cs", "super"])).max(5),
  ),
  reason: z.string().trim().min(1).min(5, "reason_short").max(300),
});
