import { getTranslations } from "next-intl/server";
import { StoreTypeBadge } from "@/components/catalog/store-type-badge";
import { ActionForm } from "@/components/ui/action-form";
import { Avatar } from "@/components/ui/avatar";
import { Link } from "@/components/ui/link";
import { Rating } from "@/components/ui/rating";
import { SubmitButton } from "@/components/ui/submit-button";
import { routes } from "@/lib/platform/routes";
import type { FormAction } from "@/lib/shared/form-state";
import type { FollowedStore } from "@/lib/stores/followed";

type FollowedStoreCardProps = {
  store: FollowedStore;
  unfollow: FormAction;
  /** The page of the list to come back to. */
  after?: string;
};

export async function FollowedStoreCard({ store, unfollow, after }: FollowedStoreCardProps) {
  const [t, rating] = await Promise.all([getTranslations("account.followed"), getTranslations("common.rating")]);
  const nameId = `store-${store.id}`;
  return (
    <li className="flex flex-col rounded-lg border border-line bg-raised p-4">
      <div className="flex grow items-center gap-3">
        <Avatar name={store.name} src={store.logoUrl} size={56} />
        <div className="min-w-0 grow">
          <p className="wrap-anywhere flex flex-wrap items-center gap-x-2 font-bold">
            {store.isOpenToBuyers ? (
              <Link id={nameId} href={routes.store(store.slug)} className="hover:underline">
                {store.name}
              </Link>
            ) : (
              <span id={nameId}>{store.name}</span>
            )}
            <StoreTypeBadge type={store.storeType} />
          </p>
          <p className="text-muted text-sm">{store.cityName}</p>
          <p className="flex flex-wrap items-center gap-x-3 text-muted text-sm">
            {store.ratingTotal > 0 ? (
              <Rating value={store.rating} count={store.ratingTotal} />
            ) : (
              <span>{rating("none")}</span>
            )}
            <span>{t("products", { count: store.productCount })}</span>
          </p>
          {!store.isOpenToBuyers && <p className="text-sm text-warn">{t("closed")}</p>}
        </div>
      </div>
      <ActionForm
        action={unfollow}
        hidden={{ storeId: store.id, ...(after && { after }) }}
        summary="bottom"
        className="mt-3 self-end"
      >
        <SubmitButton variant="ghost" size="sm" aria-describedby={nameId}>
          {t("unfollow")}
        </SubmitButton>
      </ActionForm>
    </li>
  );
}
