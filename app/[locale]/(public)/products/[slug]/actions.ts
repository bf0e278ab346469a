"use server";

import { updateTag } from "next/cache";
import { z } from "zod";
import { buyerAction, shopperAction } from "@/lib/auth/actions";
import type { Buyer } from "@/lib/auth/actors";
import { addToCart } from "@/lib/cart/add-to-cart";
import { changeGuestCart } from "@/lib/cart/guest-jar";
import { addToGuestCart } from "@/lib/cart/guest-lines";
import { type AddToCartInput, addToCartInput } from "@/lib/cart/schemas";
import { selectCartLines } from "@/lib/cart/select-cart-lines";
import { tags } from "@/lib/platform/cache-tags";
import { routes } from "@/lib/platform/routes";
import { likeReview } from "@/lib/reviews/like-review";
import { likeReviewInput } from "@/lib/reviews/schemas";

const formInput = addToCartInput.extend({
  intent: z.enum(["cart", "buy"]).default("cart"),
  script: z.literal("1").optional(),
});

export const addToCartAction = shopperAction(formInput, async (input, who, context) => {
  const isBuying = input.intent === "buy";
  const count = who.kind === "buyer" ? await addForBuyer(who, input, isBuying) : await addForGuest(input, isBuying);
  if (isBuying) context.redirect(routes.checkout());
  // Without a script nothing on a page that everybody shares could tell that it worked.
  if (!input.script) context.redirect(routes.cart());
  return { data: { cartCount: count } };
});

/** The page is everybody's and cannot know who likes what: it only adds, and the page of all reviews knows both ways. */
export const likeReviewAction = buyerAction(
  likeReviewInput.extend({ slug: z.string().max(200) }),
  async ({ slug, ...input }, buyer, { redirect }) => {
    const { productId } = await likeReview(buyer, input);
    updateTag(tags.product(productId));
    redirect(`${routes.productReviews(slug)}#review-${input.reviewId}`);
  },
);

async function addForBuyer(buyer: Buyer, input: AddToCartInput, isBuying: boolean): Promise<number> {
  const { lineId, lineCount } = await addToCart(buyer, input);
  if (isBuying) await selectCartLines(buyer, { selected: [lineId] });
  return lineCount;
}

function addForGuest(input: AddToCartInput, isBuying: boolean): Promise<number> {
  return changeGuestCart(async (cart) => {
    const after = await addToGuestCart(cart, input);
    if (!isBuying) return after;
    return {
      ...after,
      lines: after.lines.map((line) => ({ ...line, isSelected: line.variantId === input.variantId })),
    };
  });
}
