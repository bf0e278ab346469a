import { getLocale, getTranslations } from "next-intl/server";
import { MediaStrip } from "@/components/ui/media-strip";
import { TextLink } from "@/components/ui/text-link";
import type { ChatMessage } from "@/lib/chat/queries";
import { routes } from "@/lib/platform/routes";
import { formatInstant } from "@/lib/shared/jakarta-time";
import { LiveChat } from "./live-chat";

type ChatThreadProps = {
  messages: ChatMessage[];
  /** Where one asks for news. */
  address: string;
  orderHref: (code: string) => string;
  earlierHref?: string;
  /** For a team: which of them wrote. */
  showsWriter?: boolean;
};

/** What was said, the oldest first; one's own words stand on the other side. */
export async function ChatThread({ messages, address, orderHref, earlierHref, showsWriter }: ChatThreadProps) {
  const t = await getTranslations("chat");
  return (
    <section aria-label={t("messages")} className="rounded-lg border border-line bg-sunken p-4">
      {earlierHref && (
        <p className="mb-4 text-center text-sm">
          <TextLink href={earlierHref}>{t("earlier")}</TextLink>
        </p>
      )}
      <ol role="log" aria-live="polite" className="flex flex-col gap-3">
        {messages.map((message) => (
          <Message key={message.id} message={message} orderHref={orderHref} showsWriter={showsWriter} />
        ))}
      </ol>
      <LiveChat address={address} lastId={messages.at(-1)?.id ?? ""} />
    </section>
  );
}

type MessageProps = { message: ChatMessage; orderHref: (code: string) => string; showsWriter?: boolean };

async function Message({ message, orderHref, showsWriter }: MessageProps) {
  const [t, locale] = await Promise.all([getTranslations("chat"), getLocale()]);
  const look = message.isMine ? "self-end bg-accent-soft" : "self-start bg-raised";
  return (
    <li className={`max-w-[85%] rounded-lg border border-line px-3 py-2 sm:max-w-[70%] ${look}`}>
      <span className="sr-only">{message.isMine ? t("you") : message.by}:</span>
      {message.product && (
        <p className="mb-1 text-sm">
          {t("about")} <TextLink href={routes.product(message.product.slug)}>{message.product.name}</TextLink>
        </p>
      )}
      {message.orderCode && (
        <p className="wrap-anywhere mb-1 text-sm">
          {t("about")} <TextLink href={orderHref(message.orderCode)}>{message.orderCode}</TextLink>
        </p>
      )}
      {message.message && <p className="wrap-anywhere whitespace-pre-line">{message.message}</p>}
      <MediaStrip
        media={message.photos.map((url) => ({ url, type: "gambar" as const, posterUrl: null }))}
        alt={t("photo")}
      />
      <p className="mt-1 text-muted text-xs">
        {showsWriter && message.isMine && `${message.by} · `}
        {formatInstant(message.at, locale)}
      </p>
    </li>
  );
}
