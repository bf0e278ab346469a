import { getTranslations } from "next-intl/server";
import { When } from "@/components/panel/when";
import { Badge, type Tone } from "@/components/ui/badge";
import { EmptyState } from "@/components/ui/empty-state";
import { Money } from "@/components/ui/price";
import { Table } from "@/components/ui/table";
import { TextLink } from "@/components/ui/text-link";
import { routes } from "@/lib/platform/routes";
import type { TransactionRow } from "@/lib/reporting/seller-money";

type TransactionTableProps = { storeSlug: string; rows: TransactionRow[] };

const tones = {
  pending: "warn",
  completed: "ok",
  failed: "bad",
  cancelled: "neutral",
  reversed: "neutral",
} as const satisfies Record<TransactionRow["status"], Tone>;

/** The store's sales and what was taken from them, as they stand. */
export async function TransactionTable({ storeSlug, rows }: TransactionTableProps) {
  const t = await getTranslations("seller.finance");
  return (
    <Table
      caption={t("transactions")}
      rows={rows}
      rowKey={(row) => row.cursor}
      empty={<EmptyState drawing="purse" title={t("noTransactions")} text={t("noMovementText")} />}
      columns={[
        { key: "at", label: t("at"), cell: (row) => <When at={row.at} /> },
        { key: "type", label: t("type"), cell: (row) => t(`typeName.${row.type}`) },
        {
          key: "order",
          label: t("order"),
          cell: (row) =>
            row.billingCode ? (
              <TextLink href={routes.sellerOrder(storeSlug, row.billingCode)} className="break-all">
                {row.billingCode}
              </TextLink>
            ) : (
              row.description
            ),
        },
        {
          key: "status",
          label: t("status"),
          cell: (row) => <Badge tone={tones[row.status]}>{t(`statusName.${row.status}`)}</Badge>,
        },
        { key: "amount", label: t("amount"), end: true, cell: (row) => <Money amountRupiah={row.amount} /> },
      ]}
    />
  );
}
