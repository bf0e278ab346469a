import { z } from "zod";
import { db } from "@/db/client";
import { decideChange } from "@/lib/approvals/decide-change";
import type { Decision } from "@/lib/approvals/policy";
import type { Osa } from "@/lib/auth/actors";
import { refusal } from "@/lib/shared/errors";
import { now } from "./clock";
import { isSettingKey } from "./setting-keys";
import { writeSetting } from "./write-setting";

const after = z.object({ value: z.union([z.number(), z.boolean()]), from: z.string().nullable() });

/** The second person: what they agree to holds from the moment that was asked for, or from now where that has passed. */
export async function decideSetting(osa: Osa, input: { proposalId: string; decision: Decision; reason?: string }) {
  await db.transaction(async (tx) => {
    const decided = await decideChange(tx, osa, "setting", input);
    if (decided?.status !== "disetujui") return;
    const { subjectId: key, reason } = decided;
    if (!isSettingKey(key)) throw refusal("not_found");
    const { value, from } = after.parse(decided.after);
    const at = now();
    const asked = from ? new Date(from) : at;
    await writeSetting(tx, osa, { key, value, effectiveFrom: asked > at ? asked : at, reason, at });
  });
}
