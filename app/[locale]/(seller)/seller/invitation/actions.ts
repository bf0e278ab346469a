"use server";

import { personAction } from "@/lib/auth/actions";
import { routes } from "@/lib/platform/routes";
import { acceptInvitation } from "@/lib/stores/accept-invitation";
import { acceptInvitationInput } from "@/lib/stores/schemas";

export const acceptInvitationAction = personAction(acceptInvitationInput, async (input, person, { redirect }) => {
  const { slug } = await acceptInvitation(person, input);
  redirect(routes.sellerStore(slug));
});
