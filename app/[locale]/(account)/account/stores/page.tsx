import { redirect } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { FollowedStoreCard } from "@/components/account/followed-store-card";
import { ButtonLink } from "@/components/ui/button-link";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { Pagination } from "@/components/ui/pagination";
import { TextLink } from "@/components/ui/text-link";
import { localePath } from "@/i18n/path";
import { requireBuyer } from "@/lib/auth/session";
import { routes } from "@/lib/platform/routes";
import { formatMomentPosition, parseMomentPosition } from "@/lib/shared/moment-position";
import { listFollowedStores } from "@/lib/stores/followed";
import { unfollowStoreAction } from "./actions";

export const dynamic = "force-dynamic";

export async function generateMetadata() {
  return { title: (await getTranslations("account.followed"))("title") };
}

type FollowedPageProps = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function FollowedStoresPage({ searchParams }: FollowedPageProps) {
  const query = await searchParams;
  const position = parseMomentPosition(query.after);
  const after = position && formatMomentPosition(position);
  const removed = query.removed === "1" ? 1 : undefined;
  const buyer = await requireBuyer(routes.followedStores({ after }));
  const [t, { stores, next }] = await Promise.all([
    getTranslations("account.followed"),
    listFollowedStores(buyer, position),
  ]);
  // The last of the last page was let go.
  if (after && stores.length === 0) redirect(localePath(await getLocale(), routes.followedStores({ removed })));
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
          <TextLink href={routes.followedStores()}>{t("newest")}</TextLink>
        </p>
      )}
      {stores.length > 0 ? (
        <ul className="grid grid-cols-1 gap-3 xl:grid-cols-2">
          {stores.map((store) => (
            <FollowedStoreCard key={store.id} store={store} unfollow={unfollowStoreAction} after={after} />
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
      <Pagination next={next ? routes.followedStores({ after: formatMomentPosition(next) }) : undefined} />
    </>
  );
}
