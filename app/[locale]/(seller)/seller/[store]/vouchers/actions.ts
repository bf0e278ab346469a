"use server";

import { refresh, updateTag } from "next/cache";
import { sellerAction } from "@/lib/auth/actions";
import { tags } from "@/lib/platform/cache-tags";
import { routes } from "@/lib/platform/routes";
import { saveVoucher } from "@/lib/vouchers/save-voucher";
import { flipVoucherInput, saveVoucherInput, switchVoucherInput } from "@/lib/vouchers/schemas";
import { switchVoucher } from "@/lib/vouchers/switch-voucher";

export const saveVoucherAction = sellerAction(saveVoucherInput, async (input, seller, { redirect }) => {
  const { voucherId } = await saveVoucher(seller, input);
  updateTag(tags.store(seller.storeId));
  redirect(`${routes.sellerVoucher(seller.storeSlug, voucherId)}?done=saved`);
});

export const switchVoucherAction = sellerAction(switchVoucherInput, async (input, seller, { redirect }) => {
  await switchVoucher(seller, input);
  updateTag(tags.store(seller.storeId));
  redirect(`${routes.sellerVoucher(seller.storeSlug, input.voucherId)}?done=${input.to}`);
});

/** The switch of a row: the list stays where it is. */
export const flipVoucherAction = sellerAction(flipVoucherInput, async ({ switch: { id, to } }, seller) => {
  await switchVoucher(seller, { voucherId: id, to });
  updateTag(tags.store(seller.storeId));
  refresh();
});
