import { getTranslations } from "next-intl/server";
import { Avatar } from "@/components/ui/avatar";
import { ButtonLink } from "@/components/ui/button-link";
import { Link } from "@/components/ui/link";
import { Rating } from "@/components/ui/rating";
import type { StoreDetail } from "@/lib/stores/queries";
import { StoreOpen } from "./store-open";
import { StoreTypeBadge } from "./store-type-badge";

export async function StoreCard({ store }: { store: StoreDetail }) {
  const t = await getTranslations("catalog");
  return (
    <section
      aria-label={t("product.store")}
      className="flex items-center gap-4 rounded-lg border border-line bg-raised p-4"
    >
      <Avatar name={store.name} src={store.logoUrl} size={56} />
      <div className="min-w-0 grow">
        <p className="flex flex-wrap items-center gap-2">
          <Link href={`/stores/${store.slug}`} className="font-bold hover:underline">
            {store.name}
          </Link>
          <StoreTypeBadge type={store.storeType} />
        </p>
        <p className="flex flex-wrap items-center gap-x-3 text-muted text-sm">
          <span>{store.cityName}</span>
          {store.ratingTotal > 0 && <Rating value={store.rating} count={store.ratingTotal} />}
        </p>
        <StoreOpen schedule={store.schedule} />
      </div>
      <ButtonLink href={`/stores/${store.slug}`} variant="secondary" size="sm" className="max-lg:hidden">
        {t("product.visit")}
      </ButtonLink>
    </section>
  );
}
