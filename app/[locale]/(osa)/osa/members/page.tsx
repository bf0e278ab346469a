import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { KeysetList } from "@/components/panel/keyset-list";
import { ListSearch } from "@/components/panel/list-search";
import { When } from "@/components/panel/when";
import { Badge, type Tone } from "@/components/ui/badge";
import { PageHeader } from "@/components/ui/page-header";
import { Money } from "@/components/ui/price";
import type { Column } from "@/components/ui/table";
import { requireOsa } from "@/lib/auth/session";
import { routes } from "@/lib/platform/routes";
import { listMembers, type OsaMemberRow } from "@/lib/reporting/osa-lists";
import { listQuery } from "@/lib/reporting/schemas";

type MembersProps = { searchParams: Promise<Record<string, string | string[]>> };

const tones = { aktif: "ok", nonaktif: "neutral", ban: "bad" } as const satisfies Record<string, Tone>;

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("osa.members"))("title") };
}

export default async function OsaMembers({ searchParams }: MembersProps) {
  const path = routes.osa("members");
  const osa = await requireOsa("cs", path);
  const query = listQuery.parse(await searchParams);
  const [t, list, page] = await Promise.all([
    getTranslations("osa.members"),
    getTranslations("osa.list"),
    listMembers(osa, query),
  ]);
  const columns: Column<OsaMemberRow>[] = [
    { key: "name", label: t("name"), cell: (row) => row.name },
    { key: "email", label: t("email"), cell: (row) => <span className="break-all">{row.email}</span> },
    {
      key: "status",
      label: t("status"),
      cell: (row) => <Badge tone={tones[row.status]}>{t(`statusName.${row.status}`)}</Badge>,
    },
    { key: "level", label: t("level"), cell: (row) => <span className="capitalize">{row.level}</span> },
    { key: "transactions", label: t("transactions"), end: true, cell: (row) => row.transactions },
    { key: "points", label: t("points"), end: true, cell: (row) => row.points },
    { key: "saldo", label: t("saldo"), end: true, cell: (row) => <Money amountRupiah={row.saldo} /> },
    { key: "stores", label: t("stores"), end: true, cell: (row) => row.stores },
    { key: "registered", label: t("registered"), cell: (row) => <When at={row.registeredAt} /> },
  ];
  return (
    <>
      <PageHeader title={t("title")} text={t("text")} />
      <ListSearch path={path} fields={[{ name: "q", label: list("search"), value: query.q, placeholder: t("hint") }]} />
      <KeysetList caption={t("title")} columns={columns} page={page} path={path} asked={{ q: query.q }} />
    </>
  );
}
