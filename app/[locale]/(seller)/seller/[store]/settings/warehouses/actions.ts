"use server";

import { sellerAction } from "@/lib/auth/actions";
import { routes } from "@/lib/platform/routes";
import { chooseMainWarehouse } from "@/lib/stores/choose-main-warehouse";
import { removeWarehouse } from "@/lib/stores/remove-warehouse";
import { saveWarehouse } from "@/lib/stores/save-warehouse";
import { warehouseIdInput, warehouseInput } from "@/lib/stores/schemas";

const done = (slug: string) => `${routes.sellerSettings(slug, "warehouses")}?done=saved`;

export const saveWarehouseAction = sellerAction(warehouseInput, async (input, seller, { redirect }) => {
  await saveWarehouse(seller, input);
  redirect(done(seller.storeSlug));
});

export const chooseMainWarehouseAction = sellerAction(warehouseIdInput, async (input, seller, { redirect }) => {
  await chooseMainWarehouse(seller, input);
  redirect(done(seller.storeSlug));
});

export const removeWarehouseAction = sellerAction(warehouseIdInput, async (input, seller, { redirect }) => {
  await removeWarehouse(seller, input);
  redirect(done(seller.storeSlug));
});
