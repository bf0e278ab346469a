import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { DroppedTable } from "@/components/panel/dropped-table";
import { PageHeader } from "@/components/ui/page-header";
import { requireSeller } from "@/lib/auth/session";
import { routes } from "@/lib/platform/routes";
import { DROPPED_DAYS, FEWEST, listStoreDropped } from "@/lib/reporting/dropped-goods";
import { formatInstant } from "@/lib/shared/jakarta-time";

type Props = { params: Promise<{ store: string }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("reviews.dropped"))("title") };
}

export default async function StoreDropped({ params }: Props) {
  const { store } = await params;
  const seller = await requireSeller(store, routes.sellerStore(store, "dropped"));
  const [t, locale, { rows, madeAt }] = await Promise.all([
    getTranslations("reviews.dropped"),
    getLocale(),
    listStoreDropped(seller),
  ]);
  return (
    <>
      <PageHeader title={t("title")} text={t("text", { days: DROPPED_DAYS, fewest: FEWEST })} />
      {madeAt && (
        <p className="mb-3 text-muted text-sm">{t("madeAt", { at: formatInstant(new Date(madeAt), locale) })}</p>
      )}
      <DroppedTable rows={rows} fewest={FEWEST} />
    </>
  );
}
