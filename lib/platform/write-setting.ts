import type { Tx } from "@/db/client";
import { settings } from "@/db/schema/platform";
import { actorId, type Osa } from "@/lib/auth/actors";
import { refusal } from "@/lib/shared/errors";
import type { SettingKey } from "./setting-keys";

type Row = { key: SettingKey; value: number | boolean; effectiveFrom: Date; reason: string; at: Date };

/** One row more: what was in force before keeps its row, so that any day can be looked up (D-59). */
export async function writeSetting(tx: Tx, osa: Osa, { key, value, effectiveFrom, reason, at }: Row) {
  const kept = await tx
    .insert(settings)
    .values({ key, value, effectiveFrom, reason: reason.slice(0, 200), createdBy: actorId(osa), createdAt: at })
    .onConflictDoNothing()
    .returning({ key: settings.key });
  if (kept.length === 0) throw refusal("setting_same_moment", { field: "from" });
}
