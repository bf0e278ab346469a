import { randomUUID } from "node:crypto";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { z } from "zod";
import { ChatThread } from "@/components/chat/chat-thread";
import { MessageForm } from "@/components/chat/message-form";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { PageHeader } from "@/components/ui/page-header";
import { requireSeller } from "@/lib/auth/session";
import { markChatRead } from "@/lib/chat/mark-chat-read";
import { mayChat } from "@/lib/chat/policy";
import { readChat } from "@/lib/chat/queries";
import { routes } from "@/lib/platform/routes";
import { answerBuyerAction } from "../actions";

type Props = {
  params: Promise<{ store: string; id: string }>;
  searchParams: Promise<Record<string, string | string[]>>;
};

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("chat"))("title") };
}

const uuid = z.uuid().optional().catch(undefined);

/** One thread with a buyer. Whoever of the team may answer has read it for the store. */
export default async function StoreChat({ params, searchParams }: Props) {
  const [{ store, id: asked }, query] = await Promise.all([params, searchParams]);
  const id = uuid.parse(asked);
  if (!id) notFound();
  const seller = await requireSeller(store, routes.sellerChat(store, id));
  const slug = seller.storeSlug;
  const before = uuid.parse(query.before);
  const chat = await readChat(seller, id, before);
  if (!chat) notFound();
  const last = chat.messages.at(-1);
  const isMine = mayChat(seller);
  if (last && !before && isMine) await markChatRead(seller, id, last.id);
  const t = await getTranslations("chat");
  return (
    <>
      <Breadcrumb items={[{ label: t("title"), href: routes.sellerChats(slug) }, { label: chat.buyer }]} />
      <PageHeader title={chat.buyer} />
      <ChatThread
        messages={chat.messages}
        address={`/api/chat?id=${id}&store=${encodeURIComponent(slug)}`}
        orderHref={(code) => routes.sellerOrder(slug, code)}
        earlierHref={chat.earlier ? `${routes.sellerChat(slug, id)}?before=${chat.earlier}` : undefined}
        showsWriter
      />
      {isMine ? (
        <MessageForm
          action={answerBuyerAction}
          hidden={{ _store: slug, conversationId: id, requestKey: randomUUID() }}
          round={chat.messages.findLast((message) => message.isMine)?.id ?? "first"}
          store={slug}
        />
      ) : (
        <p className="mt-4 text-muted">{t("readOnly")}</p>
      )}
    </>
  );
}
