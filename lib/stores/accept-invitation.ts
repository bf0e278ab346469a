import { and, eq, gt, isNull } from "drizzle-orm";
import { db } from "@/db/client";
import { storeInvitations, stores, storeUsers } from "@/db/schema/stores";
import { record } from "@/lib/audit/record";
import type { Person } from "@/lib/auth/actors";
import { sha256 } from "@/lib/auth/tokens";
import { now } from "@/lib/platform/clock";
import { refusal } from "@/lib/shared/errors";

/** Whoever has the address that was invited begins to work for the store; the link is worth that once (G-03). */
export function acceptInvitation(person: Person, input: { token: string }): Promise<{ slug: string }> {
  return db.transaction(async (tx) => {
    const at = now();
    const [invitation] = await tx
      .select()
      .from(storeInvitations)
      .where(
        and(
          eq(storeInvitations.tokenHash, sha256(input.token)),
          isNull(storeInvitations.acceptedAt),
          isNull(storeInvitations.revokedAt),
          gt(storeInvitations.expiresAt, at),
        ),
      )
      .for("no key update");
    if (!invitation) throw refusal("invitation_invalid");
    // A link that was passed on is worth nothing to somebody else.
    if (invitation.email !== person.email) throw refusal("invitation_other");
    const { marketplaceStoreId, role } = invitation;
    const own = { marketplaceStoreId, marketplaceUserId: person.userId };
    await tx
      .insert(storeUsers)
      .values({ ...own, role, createdAt: at, updatedAt: at })
      .onConflictDoNothing({ target: [storeUsers.marketplaceStoreId, storeUsers.marketplaceUserId] });
    await tx
      .update(storeInvitations)
      .set({ acceptedAt: at, acceptedBy: person.userId, updatedAt: at, updatedBy: person.userId })
      .where(eq(storeInvitations.id, invitation.id));
    await record(tx, person, {
      action: "staff.joined",
      subjectType: "store",
      subjectId: marketplaceStoreId,
      after: { role, email: person.email },
    });
    const [store] = await tx.select({ slug: stores.slug }).from(stores).where(eq(stores.id, marketplaceStoreId));
    if (!store) throw refusal("not_found");
    return { slug: store.slug };
  });
}
