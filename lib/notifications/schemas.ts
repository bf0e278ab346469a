import { z } from "zod";
import { listOf } from "@/lib/auth/form-input";
import { preferenceFamilies } from "./policy";

export const noticeRef = z.object({ noticeId: z.uuid() });

const families = listOf(z.enum(preferenceFamilies));

/** What is ticked is wanted, everything else is not. */
export const savePreferencesInput = z.object({ inApp: families, byMail: families });

export type SavePreferencesInput = z.output<typeof savePreferencesInput>;
