import { randomUUID } from "node:crypto";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { z } from "zod";
import { ChatThread } from "@/components/chat/chat-thread";
import { MessageForm } from "@/components/chat/message-form";
import { Avatar } from "@/components/ui/avatar";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { PageHeader } from "@/components/ui/page-header";
import { TextLink } from "@/components/ui/text-link";
import { requireBuyer } from "@/lib/auth/session";
import { markChatRead } from "@/lib/chat/mark-chat-read";
import { readChat, readChatSubject } from "@/lib/chat/queries";
import { routes } from "@/lib/platform/routes";
import { writeToStoreAction } from "../actions";

export const dynamic = "force-dynamic";

type Props = {
  params: Promise<{ id: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("chat"))("title") };
}

const uuid = z.uuid().optional().catch(undefined);

/** One thread with a store: what was said, and the next word. Whoever opens it has read it. */
export default async function ChatPage({ params, searchParams }: Props) {
  const [{ id: asked }, query] = await Promise.all([params, searchParams]);
  const id = uuid.parse(asked);
  if (!id) notFound();
  const buyer = await requireBuyer(routes.chat(id));
  const before = uuid.parse(query.before);
  const chat = await readChat(buyer, id, before);
  if (!chat) notFound();
  const last = chat.messages.at(-1);
  if (last && !before) await markChatRead(buyer, id, last.id);
  const text = (name: string) => (typeof query[name] === "string" ? query[name].slice(0, 200) : undefined);
  const about = { store: chat.store.slug, product: text("product"), order: text("order") };
  const subject = about.product || about.order ? await readChatSubject(buyer, about) : null;
  const t = await getTranslations("chat");
  const { orderId, productId } = subject ?? {};
  return (
    <>
      <Breadcrumb items={[{ label: t("title"), href: routes.chats() }, { label: chat.store.name }]} />
      <PageHeader
        title={
          <span className="flex items-center gap-3">
            <Avatar name={chat.store.name} src={chat.store.picture} size={40} />
            {chat.store.name}
          </span>
        }
        text={<TextLink href={routes.store(chat.store.slug)}>{t("visit")}</TextLink>}
      />
      <ChatThread
        messages={chat.messages}
        address={`/api/chat?id=${id}`}
        orderHref={routes.order}
        earlierHref={chat.earlier ? `${routes.chat(id)}?before=${chat.earlier}` : undefined}
      />
      <MessageForm
        action={writeToStoreAction}
        hidden={{
          storeId: chat.storeId,
          requestKey: randomUUID(),
          ...(orderId ? { orderId } : productId ? { productId } : {}),
        }}
        round={chat.messages.findLast((message) => message.isMine)?.id ?? "first"}
        about={subject?.orderCode ?? subject?.product ?? undefined}
      />
    </>
  );
}
