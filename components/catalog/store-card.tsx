import { getTranslations } from "next-intl/server";
import { Avatar } from "@/components/ui/avatar";
import { ButtonLink } from "@/components/ui/button-link";
import { Link } from "@/components/ui/link";
import { Rating } from "@/components/ui/rating";
import { routes } from "@/lib/platform/routes";
import type { StoreDetail } from "@/lib/stores/queries";
import { StoreOpen } from "./store-open";
import { StoreTypeBadge } from "./store-type-badge";

type StoreCardProps = {
  store: StoreDetail;
  /** The product beside which the card stands, so that a question is about it. */
  productSlug: string;
  at: Date;
};

export async function StoreCard({ store, productSlug, at }: StoreCardProps) {
  const [t, chat] = await Promise.all([getTranslations("catalog"), getTranslations("chat")]);
  return (
    <section
      aria-label={t("product.store")}
      className="flex flex-wrap items-center gap-4 rounded-lg border border-line bg-raised p-4"
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
        <StoreOpen schedule={store.schedule} at={at} />
      </div>
      <ButtonLink href={routes.newChat({ product: productSlug })} rel="nofollow" variant="secondary" size="sm">
        {chat("ask")}
      </ButtonLink>
      <ButtonLink href={`/stores/${store.slug}`} variant="secondary" size="sm" className="max-lg:hidden">
        {t("product.visit")}
      </ButtonLink>
    </section>
  );
}
