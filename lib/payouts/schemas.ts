import { z } from "zod";
import { typedRupiah } from "@/lib/shared/typed-rupiah";

const rupiah = typedRupiah(1, 100_000_000_000);
const reason = z.string().trim().min(5).max(300);
const withdrawal = z.object({ withdrawalId: z.uuid() });

/** The key is made with the form, so that one form sent twice is one withdrawal. */
export const requestWithdrawalInput = z.object({
  requestKey: z.uuid(),
  amount: rupiah,
  bankAccountId: z.union([z.literal("").transform(() => undefined), z.uuid()]).optional(),
});
export type RequestWithdrawalInput = z.input<typeof requestWithdrawalInput> & { amount: number };

export const withdrawalInput = withdrawal;
export const endWithdrawalInput = withdrawal.extend({ reason });

export const payWithdrawalInput = withdrawal.extend({
  reference: z.string().trim().min(3).max(80),
  cost: typedRupiah(0, 1_000_000).default(0),
  proof: z
    .instanceof(File)
    .optional()
    .transform((file) => (file && file.size > 0 ? file : undefined)),
});

export const convertPointsInput = z.object({
  requestKey: z.uuid(),
  points: z.coerce.number().int().positive().max(100_000_000),
});

export const draftAdjustmentInput = z.object({
  requestKey: z.uuid(),
  debitAccount: z.string().trim().min(3).max(80),
  creditAccount: z.string().trim().min(3).max(80),
  amount: rupiah,
  reason,
});
export type DraftAdjustmentInput = z.output<typeof draftAdjustmentInput>;

export const decideAdjustmentInput = z.object({ adjustmentId: z.uuid(), decision: z.enum(["post", "refuse"]) });
