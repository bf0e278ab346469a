import { sql } from "drizzle-orm";
import { db } from "@/db/client";
import { record } from "@/lib/audit/record";
import type { Osa } from "@/lib/auth/actors";
import { refusal } from "@/lib/shared/errors";
import { now } from "./clock";
import { readChange, type SettingChange } from "./schemas";
import { touchesMoney } from "./setting-keys";
import { valueAt } from "./setting-queries";
import { writeSetting } from "./write-setting";

/** Windows, limits and the panel's own door; what touches money takes two people. */
export async function changeSetting(osa: Osa, input: SettingChange): Promise<void> {
  if (touchesMoney(input.key)) throw refusal("setting_two_people");
  await db.transaction(async (tx) => {
    await tx.execute(sql`select pg_advisory_xact_lock(hashtext(${`setting:${input.key}`}))`);
    const at = now();
    const { value, effectiveFrom } = readChange(input, at);
    const before = await valueAt(tx, input.key, effectiveFrom);
    await writeSetting(tx, osa, { key: input.key, value, effectiveFrom, reason: input.reason, at });
    await record(tx, osa, {
      action: "setting.changed",
      subjectType: "setting",
      subjectId: input.key,
      before: { value: before ?? null },
      after: { value, from: effectiveFrom.toISOString() },
      reason: input.reason,
    });
  });
}
