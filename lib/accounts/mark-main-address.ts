import { and, eq, isNull, ne } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { addresses } from "@/db/schema/accounts";

/** Moves the mark to one address, under the lock of its member: first off, then on, as the index demands. */
export async function markMainAddress(tx: Tx, userId: string, addressId: string): Promise<void> {
  const mine = and(eq(addresses.memberUuid, userId), isNull(addresses.deletedAt));
  await tx
    .update(addresses)
    .set({ isMain: false, updatedBy: userId })
    .where(and(mine, eq(addresses.isMain, true), ne(addresses.id, addressId)));
  await tx
    .update(addresses)
    .set({ isMain: true, updatedBy: userId })
    .where(and(mine, eq(addresses.id, addressId)));
}
