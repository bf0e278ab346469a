import { and, count, eq, isNull } from "drizzle-orm";
import { db } from "@/db/client";
import { addresses } from "@/db/schema/accounts";
import { record } from "@/lib/audit/record";
import type { Buyer } from "@/lib/auth/actors";
import { refusal } from "@/lib/shared/errors";
import { addressRow } from "./address-row";
import { lockMember } from "./lock-member";
import { markMainAddress } from "./mark-main-address";
import { ADDRESS_LIMIT } from "./policy";
import { resolveCity } from "./resolve-city";
import type { AddressInput } from "./schemas";

/** The first address is the main one, whatever was ticked. */
export async function addAddress(buyer: Buyer, input: AddressInput): Promise<{ addressId: string }> {
  const city = await resolveCity(input.city);
  return db.transaction(async (tx) => {
    const { userId } = buyer;
    await lockMember(tx, userId);
    const [kept] = await tx
      .select({ count: count() })
      .from(addresses)
      .where(and(eq(addresses.memberUuid, userId), isNull(addresses.deletedAt)));
    const before = kept?.count ?? 0;
    if (before >= ADDRESS_LIMIT) throw refusal("address_limit", { params: { limit: ADDRESS_LIMIT } });
    const [added] = await tx
      .insert(addresses)
      .values({ ...addressRow(input, city), memberUuid: userId, createdBy: userId, updatedBy: userId })
      .returning({ id: addresses.id });
    if (!added) throw new Error("the address was not kept");
    if (input.isMain || before === 0) await markMainAddress(tx, userId, added.id);
    await record(tx, buyer, { action: "address.add", subjectType: "address", subjectId: added.id });
    return { addressId: added.id };
  });
}
