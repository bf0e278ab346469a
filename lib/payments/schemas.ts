import { z } from "zod";
import { toBasisPoints } from "@/lib/shared/rupiah";

const wholeRupiah = z
  .string({ error: "required" })
  .transform((text) => text.replace(/[.\s]|^rp/gi, ""))
  .pipe(z.string().regex(/^\d{1,12}$/, "number"))
  .transform(Number);

/** A share as people write it, 0,7 or 2.5, in basis points. */
const basisPoints = z
  .string({ error: "required" })
  .trim()
  .transform((text) => text.replace("%", "").trim().replace(",", "."))
  .pipe(z.string().regex(/^\d{1,3}(\.\d{1,2})?$/, "number"))
  .transform((text) => toBasisPoints(Number(text)))
  .pipe(z.number().max(10_000, "invalid"));

export const methodFeeInput = z.object({
  requestKey: z.uuid(),
  methodId: z.coerce.number().int().positive(),
  fixedFee: wholeRupiah,
  percentage: basisPoints,
  from: z.iso.date(),
  reason: z.string().trim().min(1).min(5, "reason_short").max(300),
});

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
