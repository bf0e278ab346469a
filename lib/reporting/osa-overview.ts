import { type SQL, sql } from "drizzle-orm";
import { db } from "@/db/client";
import type { Osa } from "@/lib/auth/actors";

const MOST_SHOWN = 100;

/** Notifications of the gateway that somebody has to look at: the number in the menu, up to a hundred. */
export async function countOpenEvents(_osa: Osa): Promise<number> {
  const open = (states: SQL) => sql`(select id from marketplace_payment_events where ${states} limit ${MOST_SHOWN})`;
  const [row] = await db.execute<{ count: number }>(sql`
    select count(*)::int as count from (
      ${open(sql`status in ('diterima', 'yatim')`)} union all ${open(sql`status = 'ditinjau'`)}
    ) e`);
  return Math.min(row?.count ?? 0, MOST_SHOWN);
}
