import { and, eq, isNull } from "drizzle-orm";
import { db } from "@/db/client";
import { storeInvitations } from "@/db/schema/stores";
import { record } from "@/lib/audit/record";
import { actorId, type Seller } from "@/lib/auth/actors";
import { now } from "@/lib/platform/clock";
import { refusal } from "@/lib/shared/errors";
import { mayManageStaff } from "./policy";

/** The link in the mail leads nowhere from now on. */
export async function revokeInvitation(seller: Seller, input: { invitationId: string }): Promise<void> {
  if (!mayManageStaff(seller)) throw refusal("forbidden");
  await db.transaction(async (tx) => {
    const [revoked] = await tx
      .update(storeInvitations)
      .set({ revokedAt: now(), updatedAt: now(), updatedBy: actorId(seller) })
      .where(
        and(
          eq(storeInvitations.id, input.invitationId),
          eq(storeInvitations.marketplaceStoreId, seller.storeId),
          isNull(storeInvitations.acceptedAt),
          isNull(storeInvitations.revokedAt),
        ),
      )
      .returning({ email: storeInvitations.email });
    if (!revoked) throw refusal("not_found");
    await record(tx, seller, {
      action: "staff.invitation_revoked",
      subjectType: "store_invitation",
      subjectId: input.invitationId,
      before: { email: revoked.email },
    });
  });
}
