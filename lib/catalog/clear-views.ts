import { eq } from "drizzle-orm";
import { db } from "@/db/client";
import { recentViews } from "@/db/schema/catalog";
import type { Buyer } from "@/lib/auth/actors";

/** Forgets everything a member looked at. */
export async function clearViews(buyer: Buyer): Promise<void> {
  await db.delete(recentViews).where(eq(recentViews.memberUuid, buyer.userId));
}
