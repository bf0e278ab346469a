import { z } from "zod";

const wholeRupiah = z
  .string({ error: "required" })
  .transform((text) => text.replace(/[.\s]|^rp/gi, ""))
  .pipe(z.string().regex(/^\d{1,12}$/, "number"))
  .transform(Number);

export const savePaymentMethodInput = z
  .object({
    methodId: z.coerce.number().int().positive(),
    name: z.string().trim().min(1).max(60),
    nameEn: z.string().trim().min(1).max(60),
    minAmount: wholeRupiah,
    maxAmount: wholeRupiah,
    expiryMinutes: z.coerce.number().int().min(1).max(43_200),
    position: z.coerce.number().int().min(0).max(999),
    status: z.enum(["aktif", "nonaktif"]),
    reason: z.string().trim().min(1).min(5, "reason_short").max(300),
  })
  .refine(({ minAmount, maxAmount }) => minAmount <= maxAmount, { path: ["maxAmount"], message: "invalid" });
