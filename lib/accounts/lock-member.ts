import { eq } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { members } from "@/db/schema/accounts";
import { refusal } from "@/lib/shared/errors";

/** One at a time changes a buyer's addresses, so that exactly one stays the main one. */
export async function lockMember(tx: Tx, userId: string): Promise<void> {
  const found = await tx
    .select({ uuid: members.uuid })
    .from(members)
    .where(eq(members.uuid, userId))
    .for("no key update");
  if (found.length === 0) throw refusal("not_found");
}
