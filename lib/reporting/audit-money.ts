import { sql } from "drizzle-orm";
import { db } from "@/db/client";
import { gatewayChecks } from "./gateway-checks";
import { goodsChecks } from "./goods-checks";
import { ledgerChecks } from "./ledger-checks";
import { orderChecks } from "./order-checks";
import { payoutChecks } from "./payout-checks";

export type AuditCheck = { id: string; title: string; ok: boolean; rows: unknown[] };

/** As many offending rows as somebody can look at; one is enough for a check to fail. */
const ROW_LIMIT = 20;

const allChecks = [...ledgerChecks, ...gatewayChecks, ...orderChecks, ...goodsChecks, ...payoutChecks];

/**
 * Every identity between the ledger and the columns of the seeds, asked of the whole database. All checks see the same
 * moment, so that a sale in the middle of the audit cannot look like a mistake.
 */
export function auditMoney(): Promise<{ checks: AuditCheck[] }> {
  return db.transaction(
    async (tx) => {
      const checks: AuditCheck[] = [];
      for (const { id, title, offending } of allChecks) {
        const rows = await tx.execute(sql`select * from (${offending}) offending limit ${ROW_LIMIT}`);
        checks.push({ id, title, ok: rows.length === 0, rows: [...rows] });
      }
      return { checks };
    },
    { isolationLevel: "repeatable read", accessMode: "read only" },
  );
}
