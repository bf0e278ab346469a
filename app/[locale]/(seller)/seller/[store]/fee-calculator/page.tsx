import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { FeeCalculator } from "@/components/fees/fee-calculator";
import { PageHeader } from "@/components/ui/page-header";
import { requireSeller } from "@/lib/auth/session";
import { slowestWay } from "@/lib/checkout/fee-dates";
import { readStoreFeeTerms } from "@/lib/checkout/fee-queries";
import { answerFees, feeForm } from "@/lib/checkout/fee-query";

import { routes } from "@/lib/platform/routes";

export const dynamic = "force-dynamic";

type Props = {
  params: Promise<{ store: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("fees");
  return { title: t("title") };
}

export default async function StoreFeeCalculator({ params, searchParams }: Props) {
  const { store } = await params;
  const path = routes.sellerStore(store, "fee-calculator");
  const seller = await requireSeller(store, path);
  const [query, { at, settings, usual }, t] = await Promise.all([
    searchParams,
    readStoreFeeTerms(seller),
    getTranslations("fees"),
  ]);
  const form = feeForm(query, usual);
  const answer = answerFees(form, {
    taxBasisPoints: settings.taxBasisPoints,
    serviceFee: settings.serviceFeeRupiah,
  });
  const dates = slowestWay(at, settings, answer.sale ? answer.days : 0);
  return (
    <>
      <PageHeader title={t("title")} text={t("text")} />
      <FeeCalculator path={path} form={form} answer={answer} dates={[...dates]} />
    </>
  );
}
