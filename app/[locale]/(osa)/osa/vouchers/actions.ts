"use server";

import { refresh } from "next/cache";
import { osaAction } from "@/lib/auth/actions";
import { typedValues } from "@/lib/auth/form-input";
import { routes } from "@/lib/platform/routes";
import { platformVoucherForm } from "@/lib/reporting/schemas";
import { saveVoucher } from "@/lib/vouchers/save-voucher";
import { switchVoucherInput } from "@/lib/vouchers/schemas";
import { switchVoucher } from "@/lib/vouchers/switch-voucher";

/** One form, two buttons: what it would cost, or that it shall be. */
export const platformVoucherAction = osaAction("keuangan", platformVoucherForm, async (input, osa, context) => {
  const { how, ...voucher } = input;
  const path = routes.osa("vouchers");
  if (how === "simulate") context.redirect(`${path}?${new URLSearchParams(typedValues(context.form))}#simulation`);
  const { voucherId } = await saveVoucher(osa, voucher);
  context.redirect(`${path}?id=${voucherId}&done=1`);
});

export const switchPlatformVoucherAction = osaAction("keuangan", switchVoucherInput, async (input, osa) => {
  await switchVoucher(osa, input);
  refresh();
});
