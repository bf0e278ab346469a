"use server";

import { refresh } from "next/cache";
import { z } from "zod";
import { buyerAction } from "@/lib/auth/actions";
import { changeCartLine } from "@/lib/cart/change-cart-line";
import { removeCartLine } from "@/lib/cart/remove-cart-line";
import { restoreCartLine } from "@/lib/cart/restore-cart-line";
import { changeCartLineInput, removeCartLineInput, selectCartLinesInput } from "@/lib/cart/schemas";
import { selectCartLines } from "@/lib/cart/select-cart-lines";
import { routes } from "@/lib/platform/routes";
import { refusal } from "@/lib/shared/errors";

const selectionForm = selectCartLinesInput.extend({ intent: z.enum(["update", "checkout"]).default("update") });

export const changeLineAction = buyerAction(changeCartLineInput, async (input, buyer) => {
  const cart = await changeCartLine(buyer, input);
  refresh();
  return { data: { cartCount: cart.lineCount } };
});

export const removeLineAction = buyerAction(removeCartLineInput, async (input, buyer, context) => {
  await removeCartLine(buyer, input);
  // The line and its form are gone: the page itself offers the way back.
  context.redirect(`${routes.cart()}?removed=${input.lineId}`);
});

export const restoreLineAction = buyerAction(removeCartLineInput, async (input, buyer, context) => {
  await restoreCartLine(buyer, input);
  context.redirect(routes.cart());
});

export const selectLinesAction = buyerAction(selectionForm, async (input, buyer, context) => {
  const cart = await selectCartLines(buyer, input);
  if (input.intent === "checkout") {
    if (cart.totals.lines === 0) throw refusal("nothing_selected");
    context.redirect(routes.checkout());
  }
  refresh();
});
