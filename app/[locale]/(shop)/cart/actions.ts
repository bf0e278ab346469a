"use server";

import { refresh } from "next/cache";
import { z } from "zod";
import { buyerAction, shopperAction } from "@/lib/auth/actions";
import { acceptCartLine } from "@/lib/cart/accept-cart-line";
import { changeCartLine } from "@/lib/cart/change-cart-line";
import { changeGuestLine, restoreGuestLine } from "@/lib/cart/guest-cart";
import { changeGuestCart } from "@/lib/cart/guest-jar";
import { acceptLineOfGuest, changeLineOfGuest, selectLinesOfGuest } from "@/lib/cart/guest-lines";
import { moveToWishlist } from "@/lib/cart/move-to-wishlist";
import { removeCartLine } from "@/lib/cart/remove-cart-line";
import { restoreCartLine } from "@/lib/cart/restore-cart-line";
import { changeCartLineInput, removeCartLineInput, selectCartLinesInput } from "@/lib/cart/schemas";
import { selectCartLines } from "@/lib/cart/select-cart-lines";
import { routes } from "@/lib/platform/routes";
import { refusal } from "@/lib/shared/errors";

const selectionForm = selectCartLinesInput.extend({ intent: z.enum(["update", "checkout"]).default("update") });

export const changeLineAction = shopperAction(changeCartLineInput, async (input, who) => {
  if (who.kind === "buyer") await changeCartLine(who, input);
  else await changeGuestCart((cart) => changeLineOfGuest(cart, input));
  refresh();
});

export const acceptLineAction = shopperAction(removeCartLineInput, async (input, who) => {
  if (who.kind === "buyer") await acceptCartLine(who, input);
  else await changeGuestCart((cart) => acceptLineOfGuest(cart, input.lineId));
  refresh();
});

export const removeLineAction = shopperAction(removeCartLineInput, async (input, who, context) => {
  if (who.kind === "buyer") await removeCartLine(who, input);
  else await changeGuestCart((cart) => changeGuestLine(cart, input.lineId, null));
  // The line and its form are gone: the page itself offers the way back.
  context.redirect(routes.cart({ removed: input.lineId }));
});

export const restoreLineAction = shopperAction(removeCartLineInput, async (input, who, context) => {
  if (who.kind === "buyer") await restoreCartLine(who, input);
  else await changeGuestCart((cart) => restoreGuestLine(cart, input.lineId));
  context.redirect(routes.cart());
});

export const moveLineAction = buyerAction(removeCartLineInput, async (input, buyer, context) => {
  await moveToWishlist(buyer, input);
  context.redirect(routes.cart({ moved: input.lineId }));
});

export const selectLinesAction = shopperAction(selectionForm, async (input, who, context) => {
  let chosen = 0;
  if (who.kind === "buyer") chosen = (await selectCartLines(who, input)).totals.lines;
  else {
    await changeGuestCart(async (cart) => {
      const after = await selectLinesOfGuest(cart, input);
      chosen = after.lines.filter((line) => line.isSelected).length;
      return after;
    });
  }
  if (input.intent === "checkout") {
    if (chosen === 0) throw refusal("nothing_selected");
    // What could no longer be bought was left out: that is for the buyer to see before going on.
    if (chosen < input.selected.length) {
      refresh();
      throw refusal("selection_changed");
    }
    context.redirect(routes.checkout());
  }
  refresh();
});
