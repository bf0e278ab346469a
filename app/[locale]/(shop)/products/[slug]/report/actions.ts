"use server";

import { getTranslations } from "next-intl/server";
import { buyerAction } from "@/lib/auth/actions";
import { reportProduct, reportProductInput } from "@/lib/catalog/report-product";

export const reportProductAction = buyerAction(reportProductInput, async (input, buyer, { locale }) => {
  await reportProduct(buyer, input);
  const t = await getTranslations({ locale, namespace: "catalog.report" });
  return { message: t("sent") };
});
