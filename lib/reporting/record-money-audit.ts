import { db } from "@/db/client";
import { record } from "@/lib/audit/record";
import type { Osa, System } from "@/lib/auth/actors";
import { auditMoney } from "./audit-money";

/** Audits the money and writes down what came out, so that whoever asks later sees when it was last right. The job of the night does the same. */
export async function recordMoneyAudit(actor: Osa | System): Promise<{ checks: number; failed: string[] }> {
  const { checks } = await auditMoney();
  const result = { checks: checks.length, failed: checks.filter((check) => !check.ok).map((check) => check.id) };
  await db.transaction((tx) =>
    record(tx, actor, { action: "money.audited", subjectType: "money", subjectId: "audit", after: result }),
  );
  return result;
}
