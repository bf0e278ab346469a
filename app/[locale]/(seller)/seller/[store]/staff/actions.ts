"use server";

import { sellerAction } from "@/lib/auth/actions";
import { routes } from "@/lib/platform/routes";
import { changeRole } from "@/lib/stores/change-role";
import { inviteStaff } from "@/lib/stores/invite-staff";
import { removeStaff } from "@/lib/stores/remove-staff";
import { revokeInvitation } from "@/lib/stores/revoke-invitation";
import { changeRoleInput, invitationIdInput, inviteStaffInput, staffIdInput } from "@/lib/stores/schemas";

const done = (slug: string, deed: string) => `${routes.sellerStore(slug, "staff")}?done=${deed}`;

export const inviteStaffAction = sellerAction(inviteStaffInput, async (input, seller, { redirect }) => {
  await inviteStaff(seller, input);
  redirect(done(seller.storeSlug, "invited"));
});

export const revokeInvitationAction = sellerAction(invitationIdInput, async (input, seller, { redirect }) => {
  await revokeInvitation(seller, input);
  redirect(done(seller.storeSlug, "revoked"));
});

export const changeRoleAction = sellerAction(changeRoleInput, async (input, seller, { redirect }) => {
  await changeRole(seller, input);
  redirect(done(seller.storeSlug, "changed"));
});

export const removeStaffAction = sellerAction(staffIdInput, async (input, seller, { redirect }) => {
  await removeStaff(seller, input);
  redirect(done(seller.storeSlug, "removed"));
});
