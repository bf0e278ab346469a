import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { FeeCalculator } from "@/components/fees/fee-calculator";
import { PageHeader } from "@/components/ui/page-header";
import { pageMetadata } from "@/i18n/page-metadata";
import { readFeeTerms } from "@/lib/checkout/fee-queries";
import { reckonFees } from "@/lib/checkout/reckon-fees";
import { routes } from "@/lib/platform/routes";

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export async function generateMetadata(): Promise<Metadata> {
  const [t, locale] = await Promise.all([getTranslations("fees"), getLocale()]);
  const facts = { title: t("title"), description: t("text") };
  return { ...pageMetadata(locale, routes.feeCalculator(), facts), robots: { index: true } };
}

/** For whoever wonders whether to sell here: nothing to sign in to, nothing kept. */
export default async function FeeCalculatorPage({ searchParams }: Props) {
  const [query, terms, t] = await Promise.all([searchParams, readFeeTerms(), getTranslations("fees")]);
  return (
    <>
      <PageHeader title={t("title")} text={t("text")} />
      <FeeCalculator path={routes.feeCalculator()} {...reckonFees(query, terms)} />
    </>
  );
}
