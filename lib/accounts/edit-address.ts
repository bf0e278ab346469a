import { and, eq, isNull } from "drizzle-orm";
import { db } from "@/db/client";
import { addresses } from "@/db/schema/accounts";
import { record } from "@/lib/audit/record";
import type { Buyer } from "@/lib/auth/actors";
import { now } from "@/lib/platform/clock";
import { refusal } from "@/lib/shared/errors";
import { addressRow } from "./address-row";
import { lockMember } from "./lock-member";
import { markMainAddress } from "./mark-main-address";
import { resolveCity } from "./resolve-city";
import type { AddressInput } from "./schemas";

/** Orders keep their own copy (D-65). The main mark can be taken here, but only given away by choosing another. */
export async function editAddress(buyer: Buyer, addressId: string, input: AddressInput): Promise<void> {
  const city = await resolveCity(input.city);
  await db.transaction(async (tx) => {
    const { userId } = buyer;
    await lockMember(tx, userId);
    const changed = await tx
      .update(addresses)
      .set({ ...addressRow(input, city), updatedBy: userId, updatedAt: now() })
      .where(and(eq(addresses.id, addressId), eq(addresses.memberUuid, userId), isNull(addresses.deletedAt)))
      .returning({ id: addresses.id });
    if (changed.length === 0) throw refusal("not_found");
    if (input.isMain) await markMainAddress(tx, userId, addressId);
    await record(tx, buyer, { action: "address.edit", subjectType: "address", subjectId: addressId });
  });
}
