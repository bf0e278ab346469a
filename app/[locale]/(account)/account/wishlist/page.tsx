import { redirect } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { WishlistCard } from "@/components/account/wishlist-card";
import { ButtonLink } from "@/components/ui/button-link";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { Pagination } from "@/components/ui/pagination";
import { TextLink } from "@/components/ui/text-link";
import { localePath } from "@/i18n/path";
import { requireBuyer } from "@/lib/auth/session";
import { listWishlist } from "@/lib/catalog/queries/wishlist";
import { routes } from "@/lib/platform/routes";
import { formatMomentPosition, parseMomentPosition } from "@/lib/shared/moment-position";
import { removeFromWishlistAction } from "./actions";

export const dynamic = "force-dynamic";

export async function generateMetadata() {
  return { title: (await getTranslations("account.wishlist"))("title") };
}

type WishlistPageProps = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function WishlistPage({ searchParams }: WishlistPageProps) {
  const query = await searchParams;
  const position = parseMomentPosition(query.after);
  const after = position && formatMomentPosition(position);
  const removed = query.removed === "1" ? 1 : undefined;
  const buyer = await requireBuyer(routes.wishlist({ after }));
  const [t, { items, next }] = await Promise.all([getTranslations("account.wishlist"), listWishlist(buyer, position)]);
  // The last of the last page was let go.
  if (after && items.length === 0) redirect(localePath(await getLocale(), routes.wishlist({ removed })));
  return (
    <>
      <PageHeader title={t("title")} text={t("text")} />
      {removed && (
        <p role="status" className="mb-4 rounded-md bg-ok-soft px-4 py-3 font-medium text-ok">
          {t("removed")}
        </p>
      )}
      {after && (
        <p className="mb-4">
          <TextLink href={routes.wishlist()}>{t("newest")}</TextLink>
        </p>
      )}
      {items.length > 0 ? (
        <ul className="grid grid-cols-1 gap-3 xl:grid-cols-2">
          {items.map((item) => (
            <WishlistCard key={item.id} item={item} remove={removeFromWishlistAction} after={after} />
          ))}
        </ul>
      ) : (
        <EmptyState
          drawing="heart"
          title={t("empty")}
          text={t("emptyText")}
          action={<ButtonLink href={routes.home()}>{t("shop")}</ButtonLink>}
        />
      )}
      <Pagination next={next ? routes.wishlist({ after: formatMomentPosition(next) }) : undefined} />
    </>
  );
}
