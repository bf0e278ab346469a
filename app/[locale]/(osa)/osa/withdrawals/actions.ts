"use server";

import { refresh } from "next/cache";
import { osaAction } from "@/lib/auth/actions";
import { takeUpload } from "@/lib/media/take-upload";
import { approveWithdrawal } from "@/lib/payouts/approve-withdrawal";
import { payWithdrawal } from "@/lib/payouts/pay-withdrawal";
import { rejectWithdrawal } from "@/lib/payouts/reject-withdrawal";
import { returnWithdrawal } from "@/lib/payouts/return-withdrawal";
import { endWithdrawalInput, payWithdrawalInput, withdrawalInput } from "@/lib/payouts/schemas";
import { textOf } from "@/lib/platform/words";

export const approveWithdrawalAction = osaAction("keuangan", withdrawalInput, async (input, osa, { locale }) => {
  const done = await approveWithdrawal(osa, input);
  refresh();
  return { message: textOf(locale, done === "half" ? "payouts.osa.half" : "payouts.osa.approved") ?? undefined };
});

export const rejectWithdrawalAction = osaAction("keuangan", endWithdrawalInput, async (input, osa, { locale }) => {
  await rejectWithdrawal(osa, input);
  refresh();
  return { message: textOf(locale, "payouts.osa.rejected") ?? undefined };
});

export const payWithdrawalAction = osaAction("keuangan", payWithdrawalInput, async (input, osa, { locale }) => {
  const { proof, ...paid } = input;
  const kept = proof && (await takeUpload(osa, { body: proof.stream() }));
  await payWithdrawal(osa, { ...paid, proofUrl: kept?.url });
  refresh();
  return { message: textOf(locale, "payouts.osa.paid") ?? undefined };
});

export const returnWithdrawalAction = osaAction("keuangan", endWithdrawalInput, async (input, osa, { locale }) => {
  await returnWithdrawal(osa, input);
  refresh();
  return { message: textOf(locale, "payouts.osa.returned") ?? undefined };
});
