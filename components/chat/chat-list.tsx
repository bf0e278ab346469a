import { getLocale, getTranslations } from "next-intl/server";
import { Avatar } from "@/components/ui/avatar";
import { Badge } from "@/components/ui/badge";
import { Link } from "@/components/ui/link";
import type { ChatRow } from "@/lib/chat/queries";
import { formatInstant } from "@/lib/shared/jakarta-time";

type ChatListProps = { chats: ChatRow[]; hrefOf: (id: string) => string };

export async function ChatList({ chats, hrefOf }: ChatListProps) {
  const [t, locale] = await Promise.all([getTranslations("chat"), getLocale()]);
  return (
    <ul className="divide-y divide-line rounded-lg border border-line bg-raised">
      {chats.map((chat) => (
        <li key={chat.id}>
          <Link href={hrefOf(chat.id)} className="flex items-center gap-3 px-4 py-3 hover:bg-sunken">
            <Avatar name={chat.other} src={chat.picture} size={44} />
            <span className="min-w-0 grow">
              <span className="flex items-baseline justify-between gap-3">
                <span className={`truncate ${chat.unread > 0 ? "font-bold" : "font-medium"}`}>{chat.other}</span>
                <span className="shrink-0 text-muted text-xs">{formatInstant(chat.at, locale)}</span>
              </span>
              <span className="flex items-center justify-between gap-3">
                <span className={`truncate text-sm ${chat.unread > 0 ? "" : "text-muted"}`}>
                  {chat.isMine && `${t("you")}: `}
                  {chat.lastIsPhoto ? t("photo") : chat.last}
                </span>
                {chat.unread > 0 && (
                  <Badge tone="smile">
                    <span className="sr-only">{t("unread", { count: chat.unread })}</span>
                    <span aria-hidden="true">{chat.unread}</span>
                  </Badge>
                )}
              </span>
            </span>
          </Link>
        </li>
      ))}
    </ul>
  );
}
