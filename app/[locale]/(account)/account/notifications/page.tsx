import { getLocale, getTranslations } from "next-intl/server";
import { z } from "zod";
import { MarkAll } from "@/components/account/mark-all";
import { NoticeList } from "@/components/account/notice-list";
import { WatchList } from "@/components/account/watch-list";
import { ButtonLink } from "@/components/ui/button-link";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { Pagination } from "@/components/ui/pagination";
import { asBuyer } from "@/lib/auth/roles";
import { currentPerson, requirePerson } from "@/lib/auth/session";
import { listWatches } from "@/lib/catalog/queries/marks";
import { noticeText } from "@/lib/notifications/notice-text";
import { listNotices } from "@/lib/notifications/queries";
import { routes } from "@/lib/platform/routes";
import { markAllReadAction, openNoticeAction, stopWatchAction } from "./actions";

export const dynamic = "force-dynamic";

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export async function generateMetadata() {
  return { title: (await getTranslations("account.notifications"))("title") };
}

/** For everybody with an account: staff and admins hear of their work here too. */
export default async function NotificationsPage({ searchParams }: Props) {
  const after = z
    .uuid()
    .optional()
    .catch(undefined)
    .parse((await searchParams).after);
  const person = await requirePerson(routes.notifications({ after }));
  const signedIn = await currentPerson();
  const buyer = signedIn && asBuyer(signedIn);
  const [t, locale, { notices, next }, watches] = await Promise.all([
    getTranslations("account.notifications"),
    getLocale(),
    listNotices(person, after),
    after || !buyer ? [] : listWatches(buyer),
  ]);
  const lines = notices.map((notice) => ({ ...notice, ...noticeText(locale, notice.kind, notice.params) }));
  return (
    <>
      <PageHeader
        title={t("title")}
        text={t("text")}
        actions={
          <ButtonLink href={routes.notificationChoices()} variant="secondary" size="sm">
            {t("choose")}
          </ButtonLink>
        }
      />
      {lines.length > 0 ? (
        <MarkAll action={markAllReadAction} label={t("markAllRead")} hasNew={lines.some((line) => !line.isRead)}>
          <NoticeList lines={lines} open={openNoticeAction} />
        </MarkAll>
      ) : (
        <EmptyState drawing="heart" title={t("empty")} text={t("emptyText")} />
      )}
      <Pagination next={next ? routes.notifications({ after: next }) : undefined} />
      {buyer && <WatchList watches={watches} stop={stopWatchAction} />}
    </>
  );
}
