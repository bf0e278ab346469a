import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { KeysetList } from "@/components/panel/keyset-list";
import { ListSearch } from "@/components/panel/list-search";
import { RawText } from "@/components/panel/raw-text";
import { When } from "@/components/panel/when";
import { Disclosure } from "@/components/ui/disclosure";
import { PageHeader } from "@/components/ui/page-header";
import type { Column } from "@/components/ui/table";
import { requireOsa } from "@/lib/auth/session";
import { routes } from "@/lib/platform/routes";
import { type AuditRow, listAudit } from "@/lib/reporting/osa-lists";
import { listQuery } from "@/lib/reporting/schemas";

type AuditProps = { searchParams: Promise<Record<string, string | string[]>> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("osa.audit"))("title") };
}

export default async function OsaAudit({ searchParams }: AuditProps) {
  const path = routes.osa("audit");
  const osa = await requireOsa("super", path);
  const query = listQuery.parse(await searchParams);
  const [t, page] = await Promise.all([getTranslations("osa.audit"), listAudit(osa, query)]);
  const { actor, subject } = query;
  const columns: Column<AuditRow>[] = [
    { key: "at", label: t("at"), cell: (row) => <When at={row.at} className="font-normal" /> },
    {
      key: "actor",
      label: t("actorName"),
      cell: (row) => (
        <>
          <span className={row.actor ? "block min-w-28" : "break-all"}>{row.actor ?? row.actorId}</span>
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
          <span className="break-all">{row.subjectId}</span>
          <span className="block text-muted text-xs">{row.subjectType}</span>
        </>
      ),
    },
    { key: "reason", label: t("reason"), cell: (row) => row.reason ?? "–" },
    {
      key: "change",
      label: t("change"),
      cell: (row) => <Change row={row} words={[t("see"), t("before"), t("after")]} />,
    },
  ];
  return (
    <>
      <PageHeader title={t("title")} text={t("text")} />
      <ListSearch
        path={path}
        fields={[
          { name: "actor", label: t("actor"), value: actor, placeholder: t("actorHint") },
          { name: "subject", label: t("subject"), value: subject, placeholder: t("subjectHint") },
        ]}
      />
      <KeysetList caption={t("title")} columns={columns} page={page} path={path} asked={{ actor, subject }} />
    </>
  );
}

function Change({ row, words: [see, before, after] }: { row: AuditRow; words: [string, string, string] }) {
  const sides = [
    [before, row.before],
    [after, row.after],
  ] as const;
  const known = sides.filter(([, value]) => value !== null);
  if (known.length === 0) return "–";
  return (
    <Disclosure summary={<span className="text-accent">{see}</span>} className="min-w-40 text-start">
      {known.map(([label, value]) => (
        <div key={label} className="mb-2">
          <p className="text-muted text-xs">{label}</p>
          <RawText text={JSON.stringify(value)} />
        </div>
      ))}
    </Disclosure>
  );
}
