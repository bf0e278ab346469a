"use server";

import { refresh } from "next/cache";
import { buyerAction } from "@/lib/auth/actions";
import { cancelWithdrawal } from "@/lib/payouts/cancel-withdrawal";
import { convertPoints } from "@/lib/payouts/convert-points";
import { requestWithdrawal } from "@/lib/payouts/request-withdrawal";
import { convertPointsInput, requestWithdrawalInput, withdrawalInput } from "@/lib/payouts/schemas";
import { textOf } from "@/lib/platform/words";

export const withdrawWalletAction = buyerAction(requestWithdrawalInput, async (input, buyer, { locale }) => {
  await requestWithdrawal(buyer, input);
  refresh();
  return { message: textOf(locale, "payouts.requested") ?? undefined };
});

export const cancelWalletWithdrawalAction = buyerAction(withdrawalInput, async (input, buyer, { locale }) => {
  await cancelWithdrawal(buyer, input);
  refresh();
  return { message: textOf(locale, "payouts.cancelled") ?? undefined };
});

export const convertPointsAction = buyerAction(convertPointsInput, async (input, buyer, { locale }) => {
  await convertPoints(buyer, input);
  refresh();
  return { message: textOf(locale, "payouts.points.converted") ?? undefined };
});
