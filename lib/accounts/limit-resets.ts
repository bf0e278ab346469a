import type { Visitor } from "@/lib/auth/actors";
import { enforceLimit } from "@/lib/platform/rate-limit";
import { resetLimits } from "./policy";

/** Stands before the answer, which must not depend on whether the account exists. */
export async function limitResets(visitor: Visitor): Promise<void> {
  await enforceLimit(`reset:address:${visitor.ipAddress}`, resetLimits.address);
}
