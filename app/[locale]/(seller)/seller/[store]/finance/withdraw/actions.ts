"use server";

import { refresh } from "next/cache";
import { sellerAction } from "@/lib/auth/actions";
import { cancelWithdrawal } from "@/lib/payouts/cancel-withdrawal";
import { requestWithdrawal } from "@/lib/payouts/request-withdrawal";
import { requestWithdrawalInput, withdrawalInput } from "@/lib/payouts/schemas";
import { textOf } from "@/lib/platform/words";

export const withdrawStoreAction = sellerAction(requestWithdrawalInput, async (input, seller, { locale }) => {
  await requestWithdrawal(seller, input);
  refresh();
  return { message: textOf(locale, "payouts.requested") ?? undefined };
});

export const cancelStoreWithdrawalAction = sellerAction(withdrawalInput, async (input, seller, { locale }) => {
  await cancelWithdrawal(seller, input);
  refresh();
  return { message: textOf(locale, "payouts.cancelled") ?? undefined };
});
