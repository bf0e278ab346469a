import { z } from "zod";

/**
 * What somebody did with the shelf, and why. `koreksi` says how many lie there, the other two how many came or went;
 * `seen` is the number that the page showed, and the key makes sending twice counting once.
 */
export const countStockInput = z.object({
  productId: z.uuid(),
  variantId: z.uuid(),
  how: z.enum(["koreksi", "masuk", "keluar"]),
  amount: z.coerce.number().int().min(0).max(1_000_000),
  seen: z.coerce.number().int().min(0),
  reason: z.string().trim().min(3).max(200),
  key: z.uuid(),
});
