"use server";

import { osaAction } from "@/lib/auth/actions";
import { takeUpload } from "@/lib/media/take-upload";
import { approveWithdrawal } from "@/lib/payouts/approve-withdrawal";
import { payWithdrawal } from "@/lib/payouts/pay-withdrawal";
import { rejectWithdrawal } from "@/lib/payouts/reject-withdrawal";
import { returnWithdrawal } from "@/lib/payouts/return-withdrawal";
import { endWithdrawalInput, payWithdrawalInput, withdrawalInput } from "@/lib/payouts/schemas";
import { routes } from "@/lib/platform/routes";
import { saying } from "../said";

const pageOf = ({ withdrawalId }: { withdrawalId: string }) => routes.osa("withdrawals", withdrawalId);

export const approveWithdrawalAction = osaAction("keuangan", withdrawalInput, async (input, osa, { redirect }) => {
  const done = await approveWithdrawal(osa, input);
  redirect(saying(pageOf(input), done === "half" ? "payouts.osa.half" : "payouts.osa.approved"));
});

export const rejectWithdrawalAction = osaAction("keuangan", endWithdrawalInput, async (input, osa, { redirect }) => {
  await rejectWithdrawal(osa, input);
  redirect(saying(pageOf(input), "payouts.osa.rejected"));
});

export const payWithdrawalAction = osaAction("keuangan", payWithdrawalInput, async (input, osa, { redirect }) => {
  const { proof, ...paid } = input;
  const kept = proof && (await takeUpload(osa, { body: proof.stream() }));
  await payWithdrawal(osa, { ...paid, proofUrl: kept?.url });
  redirect(saying(pageOf(input), "payouts.osa.paid"));
});

export const returnWithdrawalAction = osaAction("keuangan", endWithdrawalInput, async (input, osa, { redirect }) => {
  await returnWithdrawal(osa, input);
  redirect(saying(pageOf(input), "payouts.osa.returned"));
});
