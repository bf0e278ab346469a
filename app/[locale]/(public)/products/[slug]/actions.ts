"use server";

import { getTranslations } from "next-intl/server";
import { z } from "zod";
import { buyerAction } from "@/lib/auth/actions";
import { addToCart } from "@/lib/cart/add-to-cart";
import { addToCartInput } from "@/lib/cart/schemas";
import { selectCartLines } from "@/lib/cart/select-cart-lines";
import { setWishlist, setWishlistInput } from "@/lib/catalog/set-wishlist";
import { routes } from "@/lib/platform/routes";

const formInput = addToCartInput.extend({
  intent: z.enum(["cart", "buy"]).default("cart"),
  script: z.literal("1").optional(),
});

export const addToCartAction = buyerAction(formInput, async (input, buyer, context) => {
  const { lineId, cart } = await addToCart(buyer, input);
  if (input.intent === "buy") {
    await selectCartLines(buyer, { selected: [lineId] });
    context.redirect(routes.checkout());
  }
  // Without a script nothing on a page that everybody shares could tell that it worked.
  if (!input.script) context.redirect(routes.cart());
  return { data: { cartCount: cart.lineCount } };
});

const saveInput = setWishlistInput.extend({ script: z.literal("1").optional() });

export const saveProductAction = buyerAction(saveInput, async ({ script, ...input }, buyer, context) => {
  await setWishlist(buyer, input);
  if (!script) context.redirect(routes.wishlist());
  const t = await getTranslations({ locale: context.locale, namespace: "catalog.product" });
  return { message: t("saved") };
});
