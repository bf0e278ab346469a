import { getTranslations } from "next-intl/server";
import { Section } from "@/components/panel/section";
import { When } from "@/components/panel/when";
import { TextLink } from "@/components/ui/text-link";
import type { Seller } from "@/lib/auth/actors";
import { listBulks } from "@/lib/goods/bulk-queries";
import { routes } from "@/lib/platform/routes";

/** The way back to what was done to many products lately. */
export async function RecentBulks({ seller }: { seller: Seller }) {
  const [t, bulks] = await Promise.all([getTranslations("seller.bulk"), listBulks(seller)]);
  if (bulks.length === 0) return null;
  return (
    <Section title={t("recent")} className="mt-8">
      <ul className="divide-y divide-line rounded-lg border border-line bg-raised px-4">
        {bulks.map((bulk) => (
          <li key={bulk.id} className="flex flex-wrap items-baseline gap-x-4 gap-y-1 py-3">
            <TextLink href={routes.sellerBulk(seller.storeSlug, bulk.id)}>
              {t(`kind.${bulk.kind}`)} · {t("count", { count: bulk.total })}
            </TextLink>
            <span className="text-muted text-sm">{t(`state.${bulk.status}`)}</span>
            <When at={bulk.at} className="ms-auto text-muted text-sm" />
          </li>
        ))}
      </ul>
    </Section>
  );
}
