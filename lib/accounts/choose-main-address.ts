import { and, eq, isNull } from "drizzle-orm";
import { db } from "@/db/client";
import { addresses } from "@/db/schema/accounts";
import { record } from "@/lib/audit/record";
import type { Buyer } from "@/lib/auth/actors";
import { refusal } from "@/lib/shared/errors";
import { lockMember } from "./lock-member";
import { markMainAddress } from "./mark-main-address";

export async function chooseMainAddress(buyer: Buyer, addressId: string): Promise<void> {
  await db.transaction(async (tx) => {
    const { userId } = buyer;
    await lockMember(tx, userId);
    const mine = await tx
      .select({ id: addresses.id })
      .from(addresses)
      .where(and(eq(addresses.id, addressId), eq(addresses.memberUuid, userId), isNull(addresses.deletedAt)));
    if (mine.length === 0) throw refusal("not_found");
    await markMainAddress(tx, userId, addressId);
    await record(tx, buyer, { action: "address.choose_main", subjectType: "address", subjectId: addressId });
  });
}
