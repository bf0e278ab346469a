import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { FeeCalculator } from "@/components/fees/fee-calculator";
import { PageHeader } from "@/components/ui/page-header";
import { pageMetadata } from "@/i18n/page-metadata";
import { slowestWay } from "@/lib/checkout/fee-dates";
import { readFeeTerms } from "@/lib/checkout/fee-queries";
import { answerFees, feeForm } from "@/lib/checkout/fee-query";
import { routes } from "@/lib/platform/routes";

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export async function generateMetadata(): Promise<Metadata> {
  const [t, locale] = await Promise.all([getTranslations("fees"), getLocale()]);
  const facts = { title: t("title"), description: t("text") };
  return { ...pageMetadata(locale, routes.feeCalculator(), facts), robots: { index: true } };
}

/** For whoever wonders whether to sell here: nothing to sign in to, nothing kept. */
export default async function FeeCalculatorPage({ searchParams }: Props) {
  const [query, { at, settings, usual }, t] = await Promise.all([
    searchParams,
    readFeeTerms(),
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
      <FeeCalculator path={routes.feeCalculator()} form={form} answer={answer} dates={[...dates]} />
    </>
  );
}
