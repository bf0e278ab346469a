import { z } from "zod";
import { decisions } from "./policy";

/** A "no" says why; a "yes" and taking back may. */
export const decideProposalInput = z
  .object({
    proposalId: z.uuid(),
    decision: z.enum(decisions),
    reason: z.string().trim().max(300).default(""),
  })
  .refine(({ decision, reason }) => decision !== "refuse" || reason.length >= 5, {
    path: ["reason"],
    message: "reason_short",
  });
