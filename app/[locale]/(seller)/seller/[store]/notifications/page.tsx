import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { z } from "zod";
import { MarkAll } from "@/components/account/mark-all";
import { NoticeList } from "@/components/account/notice-list";
import { ButtonLink } from "@/components/ui/button-link";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { Pagination } from "@/components/ui/pagination";
import { requireSeller } from "@/lib/auth/session";
import { noticeText } from "@/lib/notifications/notice-text";
import { listStoreNotices } from "@/lib/notifications/queries";
import { routes } from "@/lib/platform/routes";
import { markStoreReadAction, openStoreNoticeAction } from "./actions";

type Props = { params: Promise<{ store: string }>; searchParams: Promise<Record<string, string | string[]>> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("account.notifications"))("title") };
}

/** What this member of the team was told of this store. */
export default async function StoreNotifications({ params, searchParams }: Props) {
  const [{ store }, query] = await Promise.all([params, searchParams]);
  const after = z.uuid().optional().catch(undefined).parse(query.after);
  const seller = await requireSeller(store, routes.sellerNotifications(store));
  const slug = seller.storeSlug;
  const [t, locale, { notices, next }] = await Promise.all([
    getTranslations("account.notifications"),
    getLocale(),
    listStoreNotices(seller, after),
  ]);
  const lines = notices.map((notice) => ({ ...notice, ...noticeText(locale, notice.kind, notice.params) }));
  return (
    <>
      <PageHeader
        title={t("title")}
        text={t("storeText")}
        actions={
          <ButtonLink href={routes.notificationChoices()} variant="secondary" size="sm">
            {t("choose")}
          </ButtonLink>
        }
      />
      {lines.length > 0 ? (
        <MarkAll
          action={markStoreReadAction}
          hidden={{ _store: slug }}
          label={t("markAllRead")}
          hasNew={lines.some((line) => !line.isRead)}
        >
          <NoticeList lines={lines} open={openStoreNoticeAction} hidden={{ _store: slug }} />
        </MarkAll>
      ) : (
        <EmptyState drawing="note" title={t("empty")} text={t("storeEmptyText")} />
      )}
      <Pagination next={next ? routes.sellerNotifications(slug, { after: next }) : undefined} />
    </>
  );
}
