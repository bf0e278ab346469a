import { z } from "zod";

const billingCode = z.string().trim().min(1).max(48);

export const orderRef = z.object({ billingCode });
export const rejectOrderInput = z.object({ billingCode, reason: z.string().trim().min(5).max(200) });
export const shipOrderInput = z.object({
  billingCode,
  trackingNumber: z
    .string()
    .trim()
    .toUpperCase()
    .regex(/^[A-Z0-9-]{5,50}$/, "tracking_number"),
});
