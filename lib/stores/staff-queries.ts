import { and, asc, desc, eq, gt, isNull } from "drizzle-orm";
import { db } from "@/db/client";
import { users } from "@/db/schema/accounts";
import { storeInvitations, stores, storeUsers } from "@/db/schema/stores";
import type { Seller, StoreRole } from "@/lib/auth/actors";
import { sha256 } from "@/lib/auth/tokens";
import { now } from "@/lib/platform/clock";

/** Who works for the store, its owners first. */
export async function listStaff(seller: Seller) {
  return await db
    .select({
      id: storeUsers.id,
      userId: users.id,
      name: users.name,
      email: users.email,
      role: storeUsers.role,
      since: storeUsers.createdAt,
      status: users.status,
    })
    .from(storeUsers)
    .innerJoin(users, eq(users.id, storeUsers.marketplaceUserId))
    .where(eq(storeUsers.marketplaceStoreId, seller.storeId))
    .orderBy(asc(storeUsers.role), asc(users.name));
}

const open = () =>
  and(isNull(storeInvitations.acceptedAt), isNull(storeInvitations.revokedAt), gt(storeInvitations.expiresAt, now()));

/** Who was asked and has not answered. */
export async function listInvitations(seller: Seller) {
  const i = storeInvitations;
  return await db
    .select({ id: i.id, email: i.email, role: i.role, expiresAt: i.expiresAt })
    .from(i)
    .where(and(eq(i.marketplaceStoreId, seller.storeId), open()))
    .orderBy(desc(i.id));
}

type Invitation = { store: string; email: string; role: StoreRole };

/** What a link from a mail stands for, while it still counts. */
export async function findInvitation(token: string): Promise<Invitation | null> {
  const [invitation] = await db
    .select({ store: stores.name, email: storeInvitations.email, role: storeInvitations.role })
    .from(storeInvitations)
    .innerJoin(stores, eq(stores.id, storeInvitations.marketplaceStoreId))
    .where(and(eq(storeInvitations.tokenHash, sha256(token)), open()));
  return invitation ?? null;
}
