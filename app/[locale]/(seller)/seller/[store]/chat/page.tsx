import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { z } from "zod";
import { ChatList } from "@/components/chat/chat-list";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { Pagination } from "@/components/ui/pagination";
import { requireSeller } from "@/lib/auth/session";
import { listChats } from "@/lib/chat/queries";
import { routes } from "@/lib/platform/routes";

type Props = { params: Promise<{ store: string }>; searchParams: Promise<Record<string, string | string[]>> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("chat"))("title") };
}

/** What buyers ask this store; the whole team sees the same threads. */
export default async function StoreChats({ params, searchParams }: Props) {
  const [{ store }, query] = await Promise.all([params, searchParams]);
  const after = z.uuid().optional().catch(undefined).parse(query.after);
  const seller = await requireSeller(store, routes.sellerChats(store));
  const slug = seller.storeSlug;
  const [t, { chats, next }] = await Promise.all([getTranslations("chat"), listChats(seller, after)]);
  return (
    <>
      <PageHeader title={t("title")} text={t("storeText")} />
      {chats.length > 0 ? (
        <ChatList chats={chats} hrefOf={(id) => routes.sellerChat(slug, id)} />
      ) : (
        <EmptyState drawing="note" title={t("storeEmpty")} text={t("storeEmptyText")} />
      )}
      <Pagination next={next ? routes.sellerChats(slug, { after: next }) : undefined} />
    </>
  );
}
