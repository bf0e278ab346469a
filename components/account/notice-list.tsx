import { getLocale, getTranslations } from "next-intl/server";
import { Badge } from "@/components/ui/badge";
import { Link } from "@/components/ui/link";
import { formatDate } from "@/lib/shared/jakarta-time";

type Line = { id: string; title: string; text: string; href: string; isRead: boolean; createdAt: Date };

export async function NoticeList({ lines }: { lines: Line[] }) {
  const [t, locale] = await Promise.all([getTranslations("account.notifications"), getLocale()]);
  return (
    <ul className="divide-y divide-line rounded-lg border border-line bg-raised">
      {lines.map((line) => (
        <li key={line.id}>
          <Link href={line.href} className="flex flex-col gap-1 px-4 py-3 hover:bg-sunken">
            <span className={`wrap-anywhere ${line.isRead ? "" : "font-semibold"}`}>{line.title}</span>
            <span className="wrap-anywhere text-muted text-sm">{line.text}</span>
            <span className="flex items-center gap-2 text-muted text-sm">
              {formatDate(line.createdAt, locale)}
              {!line.isRead && <Badge tone="accent">{t("new")}</Badge>}
            </span>
          </Link>
        </li>
      ))}
    </ul>
  );
}
