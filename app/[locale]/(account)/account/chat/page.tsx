import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { z } from "zod";
import { ChatList } from "@/components/chat/chat-list";
import { ButtonLink } from "@/components/ui/button-link";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { Pagination } from "@/components/ui/pagination";
import { requireBuyer } from "@/lib/auth/session";
import { listChats } from "@/lib/chat/queries";
import { routes } from "@/lib/platform/routes";

export const dynamic = "force-dynamic";

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("chat"))("title") };
}

/** The threads of a buyer with stores, the latest first. */
export default async function ChatsPage({ searchParams }: Props) {
  const after = z
    .uuid()
    .optional()
    .catch(undefined)
    .parse((await searchParams).after);
  const buyer = await requireBuyer(routes.chats());
  const [t, { chats, next }] = await Promise.all([getTranslations("chat"), listChats(buyer, after)]);
  return (
    <>
      <PageHeader title={t("title")} text={t("text")} />
      {chats.length > 0 ? (
        <ChatList chats={chats} hrefOf={routes.chat} />
      ) : (
        <EmptyState
          drawing="note"
          title={t("empty")}
          text={t("emptyText")}
          action={
            <ButtonLink href={routes.orders()} variant="secondary">
              {t("orders")}
            </ButtonLink>
          }
        />
      )}
      <Pagination next={next ? routes.chats({ after: next }) : undefined} />
    </>
  );
}
