import { sql } from "drizzle-orm";
import { db } from "@/db/client";
import { type System, system } from "@/lib/auth/actors";
import { enqueue } from "@/lib/jobs/enqueue";
import { activePayouts } from "@/lib/payments/active-payouts";
import type { PayoutGateway } from "@/lib/payments/payout-gateway";
import { now } from "@/lib/platform/clock";
import { minutesAfter } from "@/lib/shared/jakarta-time";
import { applyPayout } from "./apply-payout";

/** Asks for what no notification told us: payouts that are on their way for a while, or were never sent. */
export async function checkPayouts(
  actor: System = system("payouts"),
  gateway: PayoutGateway | null = activePayouts(),
): Promise<void> {
  if (!gateway) return;
  const waiting = await db.execute<{ id: string; reference: string }>(sql`
    select id, payout_reference as reference from marketplace_withdrawals
    where status = 'diproses' and method = 'xendit' and updated_at < ${minutesAfter(now(), -10).toISOString()}
    order by updated_at limit 200
  `);
  for (const { id, reference } of waiting) {
    try {
      const payout = await gateway.getPayout(reference);
      await db.transaction(async (tx) => {
        if (payout) await applyPayout(tx, actor, payout, now());
        else await enqueue(tx, "payout.send", { withdrawalId: id });
      });
    } catch (error) {
      console.error("payout not checked", id, error);
    }
  }
}
