"use server";

import { z } from "zod";
import { buyerAction } from "@/lib/auth/actions";
import { routes } from "@/lib/platform/routes";
import { setFollow, setFollowInput } from "@/lib/stores/set-follow";

const unfollowInput = setFollowInput.pick({ storeId: true }).extend({ after: z.string().max(80).optional() });

export const unfollowStoreAction = buyerAction(unfollowInput, async ({ storeId, after }, buyer, context) => {
  await setFollow(buyer, { storeId, followed: false });
  // The form goes with its store, so the page has to say what became of it.
  context.redirect(routes.followedStores({ after, removed: 1 }));
});
