import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { When } from "@/components/panel/when";
import { Alert } from "@/components/ui/alert";
import { Badge } from "@/components/ui/badge";
import { PageHeader } from "@/components/ui/page-header";
import { Table } from "@/components/ui/table";
import { TextLink } from "@/components/ui/text-link";
import { requireOsa } from "@/lib/auth/session";
import { routes } from "@/lib/platform/routes";
import { listAdmins } from "@/lib/reporting/osa-admins";
import { FactorForm, ScopesForm } from "./admin-forms";

type AdminsProps = { searchParams: Promise<{ id?: string | string[]; done?: string | string[] }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("osa.admins"))("title") };
}

/** Who opens the panel, for what, and how well their door is locked. */
export default async function OsaAdmins({ searchParams }: AdminsProps) {
  const path = routes.osa("admins");
  const osa = await requireOsa("super", path);
  const [t, rows, { id, done }] = await Promise.all([getTranslations("osa.admins"), listAdmins(osa), searchParams]);
  const chosen = rows.find((row) => row.id === id && row.id !== osa.userId);
  return (
    <>
      <PageHeader title={t("title")} text={t("text")} actions={chosen && <TextLink href={path}>{t("new")}</TextLink>} />
      <div className="flex flex-col gap-6">
        {(done === "scopes" || done === "factor") && <Alert tone="ok">{t(`done.${done}`)}</Alert>}
        <ScopesForm key={chosen?.id ?? "new"} admin={chosen} />
        {chosen?.secondFactor && <FactorForm admin={chosen} />}
        <Table
          caption={t("title")}
          rows={rows}
          rowKey={(row) => row.id}
          columns={[
            {
              key: "name",
              label: t("name"),
              cell: (row) => (
                <>
                  {row.id === osa.userId ? row.name : <TextLink href={`${path}?id=${row.id}`}>{row.name}</TextLink>}
                  <span className="block break-all text-muted text-xs">{row.email}</span>
                </>
              ),
            },
            {
              key: "scopes",
              label: t("scopes"),
              cell: (row) => (
                <span className="flex flex-wrap gap-1">
                  {row.scopes.map((scope) => (
                    <Badge key={scope}>{t(`scope.${scope}`)}</Badge>
                  ))}
                </span>
              ),
            },
            {
              key: "factor",
              label: t("factor"),
              cell: (row) => (
                <Badge tone={row.secondFactor ? "ok" : "warn"}>{t(row.secondFactor ? "on" : "off")}</Badge>
              ),
            },
            { key: "seen", label: t("seen"), cell: (row) => (row.lastSeenAt ? <When at={row.lastSeenAt} /> : "–") },
          ]}
        />
      </div>
    </>
  );
}
