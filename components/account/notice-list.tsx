import { getLocale, getTranslations } from "next-intl/server";
import { ActionForm } from "@/components/ui/action-form";
import { Badge } from "@/components/ui/badge";
import { Link } from "@/components/ui/link";
import type { FormAction } from "@/lib/shared/form-state";
import { formatInstant } from "@/lib/shared/jakarta-time";

type Line = { id: string; title: string; text: string; href: string; isRead: boolean; createdAt: Date };

type NoticeListProps = { lines: Line[]; open: FormAction; hidden?: Record<string, string> };

const row = "flex w-full cursor-pointer flex-col gap-1 px-4 py-3 text-start hover:bg-sunken";

/** A notice leads to what it is about; one that is new is marked as read on the way, which only a button may do. */
export async function NoticeList({ lines, open, hidden }: NoticeListProps) {
  return (
    <ul className="divide-y divide-line rounded-lg border border-line bg-raised">
      {lines.map((line) => (
        <li key={line.id}>
          {line.isRead ? (
            <Link href={line.href} className={row}>
              <Words line={line} />
            </Link>
          ) : (
            <ActionForm action={open} hidden={{ ...hidden, noticeId: line.id }} summary="none">
              <button type="submit" className={row}>
                <Words line={line} />
              </button>
            </ActionForm>
          )}
        </li>
      ))}
    </ul>
  );
}

async function Words({ line }: { line: Line }) {
  const [t, locale] = await Promise.all([getTranslations("account.notifications"), getLocale()]);
  return (
    <>
      <span className={`wrap-anywhere ${line.isRead ? "" : "font-semibold group-data-read/notices:font-normal"}`}>
        {line.title}
      </span>
      <span className="wrap-anywhere text-sm">{line.text}</span>
      <span className="flex flex-wrap items-center gap-2 text-muted text-sm">
        {formatInstant(line.createdAt, locale)}
        {!line.isRead && (
          <span className="group-data-read/notices:hidden">
            <Badge tone="accent">{t("new")}</Badge>
          </span>
        )}
      </span>
    </>
  );
}
