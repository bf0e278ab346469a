import type { z } from "zod";
import { db } from "@/db/client";
import type { Osa } from "@/lib/auth/actors";
import type { verificationDecision } from "./schemas";
import { setVerification } from "./set-verification";

/** OneSmile lets an applicant sell, or says what is missing (D-34). Only what is under review can be decided. */
export function decideVerification(osa: Osa, input: z.output<typeof verificationDecision>): Promise<void> {
  const to = input.decision === "approve" ? "verif" : "ditolak";
  return db.transaction((tx) => setVerification(tx, osa, input.storeId, "proses", to, input.reason || undefined));
}
