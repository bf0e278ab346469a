import { randomUUID } from "node:crypto";
import type { Metadata } from "next";
import { notFound, redirect } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { MessageForm } from "@/components/chat/message-form";
import { Avatar } from "@/components/ui/avatar";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { PageHeader } from "@/components/ui/page-header";
import { localePath } from "@/i18n/path";
import { requireBuyer } from "@/lib/auth/session";
import { readChatSubject } from "@/lib/chat/queries";
import { routes } from "@/lib/platform/routes";
import { writeToStoreAction } from "../actions";

export const dynamic = "force-dynamic";

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("chat"))("newTitle") };
}

/** The first words to a store; whoever has a thread with it goes on there. */
export default async function NewChatPage({ searchParams }: Props) {
  const query = await searchParams;
  const text = (name: string) => (typeof query[name] === "string" ? query[name].slice(0, 200) : undefined);
  const about = { store: text("store"), product: text("product"), order: text("order") };
  const buyer = await requireBuyer(routes.newChat(about));
  const subject = await readChatSubject(buyer, about);
  if (!subject) notFound();
  const { conversationId, productId, orderId } = subject;
  if (conversationId) {
    const { product, order } = about;
    redirect(localePath(await getLocale(), `${routes.chat(conversationId)}${search({ product, order })}`));
  }
  const t = await getTranslations("chat");
  return (
    <>
      <Breadcrumb items={[{ label: t("title"), href: routes.chats() }, { label: t("newTitle") }]} />
      <PageHeader
        title={
          <span className="flex items-center gap-3">
            <Avatar name={subject.store} src={subject.picture} size={40} />
            {subject.store}
          </span>
        }
        text={t("newText")}
      />
      <div className="max-w-xl">
        <MessageForm
          action={writeToStoreAction}
          hidden={{
            storeId: subject.storeId,
            requestKey: randomUUID(),
            ...(orderId ? { orderId } : productId ? { productId } : {}),
          }}
          round="first"
          about={subject.orderCode ?? subject.product ?? undefined}
        />
      </div>
    </>
  );
}

function search(query: Record<string, string | undefined>) {
  const given = Object.entries(query).flatMap(([name, value]) => (value ? [[name, value]] : []));
  return given.length > 0 ? `?${new URLSearchParams(given)}` : "";
}
