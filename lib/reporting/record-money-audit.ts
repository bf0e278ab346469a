import { db } from "@/db/client";
import { record } from "@/lib/audit/record";
import type { Osa } from "@/lib/auth/actors";
import { auditMoney } from "./audit-money";

/** Audits the money and writes down what came out, so that whoever asks later sees when it was last right. */
export async function recordMoneyAudit(osa: Osa): Promise<{ checks: number; failed: string[] }> {
  const { checks } = await auditMoney();
  const result = { checks: checks.length, failed: checks.filter((check) => !check.ok).map((check) => check.id) };
  await db.transaction((tx) =>
    record(tx, osa, { action: "money.audited", subjectType: "money", subjectId: "audit", after: result }),
  );
  return result;
}
