import { getLocale, getTranslations } from "next-intl/server";
import { Card } from "@/components/ui/card";
import { ExternalLinkIcon } from "@/components/ui/icons";
import { formatDate } from "@/lib/shared/jakarta-time";
import { formatRupiah } from "@/lib/shared/rupiah";
import type { StoreDetail } from "@/lib/stores/queries";
import { socialUrl } from "@/lib/stores/social-url";
import { StoreHours } from "./store-open";

export async function StoreAbout({ store }: { store: StoreDetail }) {
  const [t, locale] = await Promise.all([getTranslations("catalog.store"), getLocale()]);
  const minimums = [
    store.minimalProduct > 1 && t("minimumPieces", { count: store.minimalProduct }),
    store.minimalPriceRupiah > 0 && formatRupiah(store.minimalPriceRupiah),
  ].filter(Boolean);
  return (
    <div className="flex flex-col gap-4">
      <Card title={t("about")}>
        {store.description && <p className="mb-3 whitespace-pre-line text-sm">{store.description}</p>}
        <p className="text-muted text-sm">{t("since", { date: formatDate(new Date(store.openedAt), locale) })}</p>
        {minimums.length > 0 && (
          <p className="mt-2 text-sm">
            {t("minimum")}: <strong>{minimums.join(" · ")}</strong>
          </p>
        )}
      </Card>
      <Card title={t("hours")}>
        <StoreHours schedule={store.schedule} />
      </Card>
      {store.socials.length > 0 && (
        <Card title={t("socials")}>
          <ul className="flex flex-col gap-1 text-sm">
            {store.socials.map(({ platform, username }) => {
              const href = socialUrl(platform, username);
              return (
                <li key={platform} className="flex min-h-9 items-center gap-2">
                  <span className="w-24 shrink-0 text-muted capitalize">{platform}</span>
                  {href ? (
                    <a
                      href={href}
                      target="_blank"
                      rel="noopener noreferrer nofollow"
                      className="inline-flex min-w-0 items-center gap-1 text-accent hover:underline"
                    >
                      <span className="truncate">{username}</span>
                      <ExternalLinkIcon size={14} />
                    </a>
                  ) : (
                    <span className="truncate">{username}</span>
                  )}
                </li>
              );
            })}
          </ul>
        </Card>
      )}
    </div>
  );
}
