import { getLocale, getTranslations } from "next-intl/server";
import { KeysetList } from "@/components/panel/keyset-list";
import { ListSearch } from "@/components/panel/list-search";
import { StateTabs } from "@/components/panel/state-tabs";
import { When } from "@/components/panel/when";
import { Money } from "@/components/ui/price";
import type { Column } from "@/components/ui/table";
import { TextLink } from "@/components/ui/text-link";
import type { Osa } from "@/lib/auth/actors";
import { routes } from "@/lib/platform/routes";
import { listPayments, type PaymentRow, paymentStates } from "@/lib/reporting/osa-payments";
import type { ListQuery } from "@/lib/reporting/schemas";
import { AttemptState } from "./states";

type AttemptListProps = { osa: Osa; path: string; query: ListQuery };

/** Every attempt to collect a checkout. */
export async function AttemptList({ osa, path, query }: AttemptListProps) {
  const [t, list, locale, page] = await Promise.all([
    getTranslations("osa.payments"),
    getTranslations("osa.list"),
    getLocale(),
    listPayments(osa, query),
  ]);
  const { q, state } = query;
  const columns: Column<PaymentRow>[] = [
    {
      key: "reference",
      label: t("reference"),
      cell: (row) => (
        <TextLink href={routes.osa("payments", row.cursor)} className="inline-block break-all sm:min-w-52">
          {row.gatewayOrderId}
        </TextLink>
      ),
    },
    { key: "buyer", label: t("buyer"), cell: (row) => row.buyer },
    { key: "method", label: t("method"), cell: (row) => (locale === "id" ? row.method : row.methodEn) },
    { key: "status", label: t("status"), cell: (row) => <AttemptState state={row.status} /> },
    { key: "created", label: t("created"), cell: (row) => <When at={row.createdAt} /> },
    { key: "paid", label: t("paid"), cell: (row) => (row.paidAt ? <When at={row.paidAt} /> : "–") },
    { key: "amount", label: t("amount"), end: true, cell: (row) => <Money amountRupiah={row.amount} /> },
  ];
  return (
    <>
      <StateTabs
        path={path}
        keep={{ q }}
        current={state}
        states={paymentStates.map((name) => ({ name, label: t(`state.${name}`) }))}
      />
      <ListSearch
        path={path}
        fields={[{ name: "q", label: list("search"), value: q, placeholder: t("hint") }]}
        keep={{ state }}
      />
      <KeysetList caption={t("attempts")} columns={columns} page={page} path={path} asked={{ q, state }} />
    </>
  );
}
