import { getTranslations } from "next-intl/server";
import { ActionForm } from "@/components/ui/action-form";
import { Link } from "@/components/ui/link";
import { Price } from "@/components/ui/price";
import { ProductPhoto } from "@/components/ui/product-photo";
import { SubmitButton } from "@/components/ui/submit-button";
import type { WishlistItem } from "@/lib/catalog/queries/wishlist";
import { imageSources } from "@/lib/platform/image-sources";
import { routes } from "@/lib/platform/routes";
import type { FormAction } from "@/lib/shared/form-state";

type WishlistCardProps = {
  item: WishlistItem;
  remove: FormAction;
  /** The page of the list to come back to. */
  after?: string;
};

const FEW_LEFT = 10;

/** A product kept for later: what it costs now and whether it can be had. One that is gone leads nowhere. */
export async function WishlistCard({ item, remove, after }: WishlistCardProps) {
  const t = await getTranslations("account.wishlist");
  const nameId = `product-${item.id}`;
  const what = (
    <>
      <ProductPhoto
        sources={item.photo ? imageSources(item.photo.url, item.photo.width) : []}
        alt=""
        blur={item.photo?.blur ?? undefined}
        sizes="96px"
        className="w-24 shrink-0 self-start rounded-md"
      />
      <span className="flex min-w-0 grow flex-col gap-1">
        <span id={nameId} className="line-clamp-2 wrap-anywhere font-medium group-hover:underline">
          {item.name}
        </span>
        {item.isForSale && (
          <span className="flex flex-wrap items-baseline gap-x-1">
            {item.priceMaxRupiah > item.priceRupiah && <span className="text-muted text-xs">{t("from")}</span>}
            <Price amountRupiah={item.priceRupiah} wasRupiah={item.wasRupiah} />
          </span>
        )}
        <span className="truncate text-muted text-sm">
          {item.storeName} · {item.cityName}
        </span>
      </span>
    </>
  );
  return (
    <li className="flex flex-col rounded-lg border border-line bg-raised p-4">
      {item.isForSale ? (
        <Link href={routes.product(item.slug)} className="group flex grow gap-3">
          {what}
        </Link>
      ) : (
        <div className="flex grow gap-3">{what}</div>
      )}
      <div className="mt-3 flex flex-wrap items-center justify-between gap-3 border-line border-t pt-3">
        <Stock item={item} />
        <ActionForm action={remove} hidden={{ productId: item.id, ...(after && { after }) }} summary="bottom">
          <SubmitButton variant="ghost" size="sm" aria-describedby={nameId}>
            {t("remove")}
          </SubmitButton>
        </ActionForm>
      </div>
    </li>
  );
}

async function Stock({ item }: { item: WishlistItem }) {
  const t = await getTranslations("account.wishlist");
  if (!item.isForSale) return <p className="text-muted text-sm">{t("gone")}</p>;
  if (item.isSoldOut || item.left < 1) return <p className="text-muted text-sm">{t("soldOut")}</p>;
  if (item.left <= FEW_LEFT)
    return <p className="font-semibold text-sm text-warn">{t("left", { count: item.left })}</p>;
  return <p className="text-ok text-sm">{t("inStock")}</p>;
}
