import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { KeysetList } from "@/components/panel/keyset-list";
import { ListSearch } from "@/components/panel/list-search";
import { When } from "@/components/panel/when";
import { PageHeader } from "@/components/ui/page-header";
import { TextLink } from "@/components/ui/text-link";
import { requireOsa } from "@/lib/auth/session";
import { routes } from "@/lib/platform/routes";
import { listAudit } from "@/lib/reporting/osa-audit";
import { endOfDay, startOfDay } from "@/lib/reporting/period";
import { auditQuery } from "@/lib/reporting/schemas";
import { AuditChange } from "./audit-change";

type AuditProps = { searchParams: Promise<Record<string, string | string[]>> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("osa.audit"))("title") };
}

/** Who changed what, from what to what, and why. Nobody changes the log itself. */
export default async function OsaAudit({ searchParams }: AuditProps) {
  const path = routes.osa("audit");
  const osa = await requireOsa("super", path);
  const { actor, action, subject, from, to, after, before } = auditQuery.parse(await searchParams);
  const days = { from: startOfDay(from), to: endOfDay(to) };
  const [t, page] = await Promise.all([
    getTranslations("osa.audit"),
    listAudit(osa, { actor, action, subject, ...days, after, before }),
  ]);
  return (
    <>
      <PageHeader title={t("title")} text={t("text")} />
      <ListSearch
        path={path}
        fields={[
          { name: "actor", label: t("actor"), value: actor, placeholder: t("actorHint") },
          { name: "action", label: t("did"), value: action, placeholder: t("didHint") },
          { name: "subject", label: t("subject"), value: subject, placeholder: t("subjectHint") },
          { name: "from", label: t("from"), value: from, type: "date" },
          { name: "to", label: t("to"), value: to, type: "date" },
        ]}
      />
      <KeysetList
        caption={t("title")}
        page={page}
        path={path}
        asked={{ actor, action, subject, from, to }}
        columns={[
          { key: "at", label: t("at"), cell: (row) => <When at={row.at} className="font-normal" /> },
          {
            key: "actor",
            label: t("actorName"),
            cell: (row) => (
              <>
                <TextLink
                  href={`${path}?actor=${encodeURIComponent(row.actorId)}`}
                  className={row.actor ? "block min-w-28" : "break-all"}
                >
                  {row.actor ?? row.actorId}
                </TextLink>
                <span className="block text-muted text-xs">{row.actorKind}</span>
              </>
            ),
          },
          { key: "action", label: t("action"), cell: (row) => <code className="break-all">{row.action}</code> },
          {
            key: "subject",
            label: t("subjectName"),
            cell: (row) => (
              <>
                <TextLink href={`${path}?subject=${encodeURIComponent(row.subjectId)}`} className="break-all">
                  {row.subjectId}
                </TextLink>
                <span className="block text-muted text-xs">{row.subjectType}</span>
              </>
            ),
          },
          { key: "reason", label: t("reason"), cell: (row) => row.reason ?? "–" },
          { key: "change", label: t("change"), cell: (row) => <AuditChange before={row.before} after={row.after} /> },
        ]}
      />
    </>
  );
}
