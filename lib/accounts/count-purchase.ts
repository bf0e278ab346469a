import { eq, sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { members } from "@/db/schema/accounts";

type Tiers = { silver: number; gold: number; platinum: number };

/** A purchase came to a good end: one more transaction, and the tier they amount to (D-48). */
export async function countPurchase(tx: Tx, memberUuid: string, tiers: Tiers) {
  await tx
    .update(members)
    .set({
      totalTransactions: sql`${members.totalTransactions} + 1`,
      level: sql`(case
        when ${members.totalTransactions} + 1 >= ${tiers.platinum} then 'platinum'
        when ${members.totalTransactions} + 1 >= ${tiers.gold} then 'gold'
        when ${members.totalTransactions} + 1 >= ${tiers.silver} then 'silver'
        else 'bronze' end)::member_level`,
    })
    .where(eq(members.uuid, memberUuid));
}
