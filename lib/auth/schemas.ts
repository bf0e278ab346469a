import { z } from "zod";

/** Six digits of the app or a recovery code. Named so that a refused form never brings it back. */
export const secondFactorInput = z.object({
  token: z.string().trim().min(6).max(40),
  next: z.string().optional(),
});

/** An admin takes a colleague's lost factor away, and says why. */
export const resetFactorInput = z.object({
  adminId: z.uuid(),
  reason: z.string().trim().min(1).min(5, "reason_short").max(300),
});
