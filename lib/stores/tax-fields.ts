import { z } from "zod";

/** NPWP of 15 or 16 digits, or the 16 digits of a NIK, however they are grouped. */
const taxNumber = z
  .string()
  .trim()
  .default("")
  .transform((typed, context) => {
    const digits = typed.replace(/[\s.-]/g, "");
    if (digits === "") return null;
    if (/^\d{15,16}$/.test(digits)) return digits;
    context.addIssue({ code: "custom", message: "tax_number" });
    return z.NEVER;
  });

export const declareTaxInput = z
  .object({
    taxNumber,
    /** The store's own word that its turnover of a year stays below what the law withholds from. */
    declared: z.literal("on").optional(),
  })
  .refine((input) => !input.declared || input.taxNumber !== null, { path: ["taxNumber"], message: "required" });

export type DeclareTaxInput = z.output<typeof declareTaxInput>;
