import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { FeeCalculator } from "@/components/fees/fee-calculator";
import { PageHeader } from "@/components/ui/page-header";
import { requireSeller } from "@/lib/auth/session";
import { readStoreFeeTerms } from "@/lib/checkout/fee-queries";
import { reckonFees } from "@/lib/checkout/reckon-fees";
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
  const [query, terms, t] = await Promise.all([searchParams, readStoreFeeTerms(seller), getTranslations("fees")]);
  return (
    <>
      <PageHeader title={t("title")} text={t("text")} />
      <FeeCalculator path={path} {...reckonFees(query, terms)} />
    </>
  );
}
