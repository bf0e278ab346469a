"use server";

import { osaAction } from "@/lib/auth/actions";
import { routes } from "@/lib/platform/routes";
import { saveCourier } from "@/lib/shipping/save-courier";
import { saveCourierRates } from "@/lib/shipping/save-courier-rates";
import { saveCourierInput, saveCourierRatesInput } from "@/lib/shipping/schemas";

export const saveCourierAction = osaAction("katalog", saveCourierInput, async (input, osa, { redirect }) => {
  const { id } = await saveCourier(osa, input);
  redirect(`${routes.osa("couriers")}?courier=${id}&done=1`);
});

export const saveCourierRatesAction = osaAction("keuangan", saveCourierRatesInput, async (input, osa, { redirect }) => {
  await saveCourierRates(osa, input);
  redirect(`${routes.osa("couriers")}?courier=${input.courierId}&done=1`);
});
