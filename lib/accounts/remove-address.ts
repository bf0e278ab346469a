import { and, desc, eq, isNull } from "drizzle-orm";
import { db } from "@/db/client";
import { addresses } from "@/db/schema/accounts";
import { record } from "@/lib/audit/record";
import type { Buyer } from "@/lib/auth/actors";
import { now } from "@/lib/platform/clock";
import { refusal } from "@/lib/shared/errors";
import { lockMember } from "./lock-member";
import { markMainAddress } from "./mark-main-address";

/** Hides it for good. The newest of the others takes over where the main one leaves. */
export async function removeAddress(buyer: Buyer, addressId: string): Promise<void> {
  await db.transaction(async (tx) => {
    const { userId } = buyer;
    await lockMember(tx, userId);
    const mine = and(eq(addresses.memberUuid, userId), isNull(addresses.deletedAt));
    const removed = await tx
      .update(addresses)
      .set({ deletedAt: now(), isMain: false, updatedBy: userId })
      .where(and(mine, eq(addresses.id, addressId)))
      .returning({ id: addresses.id });
    if (removed.length === 0) throw refusal("not_found");
    const left = await tx
      .select({ id: addresses.id, isMain: addresses.isMain })
      .from(addresses)
      .where(mine)
      .orderBy(desc(addresses.id));
    const newest = left[0];
    if (newest && !left.some(({ isMain }) => isMain)) await markMainAddress(tx, userId, newest.id);
    await record(tx, buyer, { action: "address.remove", subjectType: "address", subjectId: addressId });
  });
}
