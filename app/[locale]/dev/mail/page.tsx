import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { Badge } from "@/components/ui/badge";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { areMailsShown, recentMails } from "@/lib/platform/mail";
import { formatInstant } from "@/lib/shared/jakarta-time";

export const dynamic = "force-dynamic";
export const metadata = { title: "Mail", robots: { index: false } };

const tones = { antre: "neutral", terkirim: "ok", gagal: "bad" } as const;

export default async function MailPage() {
  if (!areMailsShown()) notFound();
  const [t, locale, mails] = await Promise.all([getTranslations("account.mails"), getLocale(), recentMails()]);
  return (
    <main id="main" className="mx-auto max-w-3xl px-4 py-8">
      <PageHeader title={t("title")} text={t("text")} />
      {mails.length === 0 && <EmptyState title={t("empty")} />}
      <ul className="flex flex-col gap-4">
        {mails.map((mail) => (
          <li key={mail.id} className="rounded-lg border border-line bg-raised p-4">
            <div className="flex flex-wrap items-center justify-between gap-2">
              <h2 className="font-bold">{mail.subject}</h2>
              <Badge tone={tones[mail.status]}>{t(`status.${mail.status}`)}</Badge>
            </div>
            <p className="text-muted text-sm">
              {t("to", { recipient: mail.recipient, at: formatInstant(mail.createdAt, locale) })}
            </p>
            <pre className="mt-3 whitespace-pre-wrap break-words font-sans">{mail.text}</pre>
            <Links text={mail.text} label={t("links")} />
          </li>
        ))}
      </ul>
    </main>
  );
}

function Links({ text, label }: { text: string; label: string }) {
  const links = text.match(/https?:\/\/\S+/g) ?? [];
  if (links.length === 0) return null;
  return (
    <ul aria-label={label} className="mt-3 break-all text-sm">
      {links.map((link) => (
        <li key={link}>
          <a href={link} className="text-accent underline">
            {link}
          </a>
        </li>
      ))}
    </ul>
  );
}
