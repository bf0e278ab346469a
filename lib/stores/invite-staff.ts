import { and, count, eq, gt, isNull } from "drizzle-orm";
import type { z } from "zod";
import { db, type Tx } from "@/db/client";
import { users } from "@/db/schema/accounts";
import { storeInvitations, storeUsers } from "@/db/schema/stores";
import { record } from "@/lib/audit/record";
import { actorId, type Seller } from "@/lib/auth/actors";
import { newToken, sha256 } from "@/lib/auth/tokens";
import { now } from "@/lib/platform/clock";
import { refusal } from "@/lib/shared/errors";
import { hoursAfter } from "@/lib/shared/jakarta-time";
import { lockStore } from "./lock-store";
import { INVITATION_DAYS, MOST_STAFF, mayManageStaff } from "./policy";
import { queueInvitationMail } from "./queue-invitation-mail";
import type { inviteStaffInput } from "./schemas";

/** Asks somebody by mail to work for the store. A newer invitation to the same address takes the older one's place. */
export async function inviteStaff(seller: Seller, input: z.output<typeof inviteStaffInput>): Promise<void> {
  if (!mayManageStaff(seller)) throw refusal("forbidden");
  const { email, role } = input;
  const token = newToken();
  const tokenHash = sha256(token);
  await db.transaction(async (tx) => {
    const store = await lockStore(tx, seller);
    const [known] = await tx
      .select({ id: storeUsers.id })
      .from(storeUsers)
      .innerJoin(users, eq(users.id, storeUsers.marketplaceUserId))
      .where(and(eq(storeUsers.marketplaceStoreId, seller.storeId), eq(users.email, email)));
    if (known) throw refusal("staff_known", { field: "email" });
    const at = now();
    const stamp = { updatedBy: actorId(seller), updatedAt: at };
    const open = and(
      eq(storeInvitations.marketplaceStoreId, seller.storeId),
      isNull(storeInvitations.acceptedAt),
      isNull(storeInvitations.revokedAt),
    );
    await tx
      .update(storeInvitations)
      .set({ revokedAt: at, ...stamp })
      .where(and(open, eq(storeInvitations.email, email)));
    if ((await headCount(tx, seller.storeId, at)) >= MOST_STAFF) {
      throw refusal("staff_limit", { params: { limit: MOST_STAFF } });
    }
    const [invitation] = await tx
      .insert(storeInvitations)
      .values({
        marketplaceStoreId: seller.storeId,
        ...{ email, role, tokenHash },
        expiresAt: hoursAfter(at, INVITATION_DAYS * 24),
        ...stamp,
        createdBy: stamp.updatedBy,
        createdAt: at,
      })
      .returning({ id: storeInvitations.id });
    if (!invitation) throw new Error("the invitation was not kept");
    await record(tx, seller, {
      action: "staff.invited",
      subjectType: "store_invitation",
      subjectId: invitation.id,
      after: { email, role },
    });
    await queueInvitationMail(tx, { id: invitation.id, email, role, token }, { store: store.name, by: seller.name });
  });
}

/** Who works there, and who was asked to. */
async function headCount(tx: Tx, storeId: string, at: Date): Promise<number> {
  const waiting = and(
    eq(storeInvitations.marketplaceStoreId, storeId),
    isNull(storeInvitations.acceptedAt),
    isNull(storeInvitations.revokedAt),
    gt(storeInvitations.expiresAt, at),
  );
  const [staff] = await tx.select({ n: count() }).from(storeUsers).where(eq(storeUsers.marketplaceStoreId, storeId));
  const [asked] = await tx.select({ n: count() }).from(storeInvitations).where(waiting);
  return (staff?.n ?? 0) + (asked?.n ?? 0);
}
