"use server";

import { z } from "zod";
import { buyerAction } from "@/lib/auth/actions";
import { setWishlist, setWishlistInput } from "@/lib/catalog/set-wishlist";
import { routes } from "@/lib/platform/routes";

const removeInput = setWishlistInput.pick({ productId: true }).extend({ after: z.string().max(80).optional() });

export const removeFromWishlistAction = buyerAction(removeInput, async ({ productId, after }, buyer, context) => {
  await setWishlist(buyer, { productId, saved: false });
  // The form goes with its product, so the page has to say what became of it.
  context.redirect(routes.wishlist({ after, removed: 1 }));
});
