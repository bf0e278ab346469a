import { z } from "zod";

/** An amount as people write it: 150000, 150.000 or Rp150.000. "150.000" read as a number would be 150. */
export const typedRupiah = (min: number, max: number) =>
  z
    .union([z.string(), z.number()])
    .transform((typed) => String(typed).trim().replace(/^rp/i, "").replace(/[.\s]/g, ""))
    .pipe(z.string().regex(/^\d{1,12}$/, "number"))
    .transform(Number)
    .pipe(z.number().min(min).max(max));
