import { getTranslations } from "next-intl/server";
import { When } from "@/components/panel/when";
import { EmptyState } from "@/components/ui/empty-state";
import { Table } from "@/components/ui/table";
import { TextLink } from "@/components/ui/text-link";
import { routes } from "@/lib/platform/routes";
import type { StatementRow } from "@/lib/reporting/seller-money";
import { formatRupiah } from "@/lib/shared/rupiah";

type StatementTableProps = { storeSlug: string; rows: StatementRow[] };

const told = ["paid", "completed", "refunded"] as const;

/** Every movement of the balance with its reason and the order it came from. */
export async function StatementTable({ storeSlug, rows }: StatementTableProps) {
  const t = await getTranslations("seller.finance");
  const what = (kind: string) => t(`kind.${told.find((known) => known === kind) ?? "other"}`);
  return (
    <Table
      caption={t("statement")}
      rows={rows}
      rowKey={(row) => String(row.cursor)}
      empty={<EmptyState drawing="purse" title={t("noMovement")} text={t("noMovementText")} />}
      columns={[
        { key: "at", label: t("at"), cell: (row) => <When at={row.at} /> },
        { key: "what", label: t("what"), cell: (row) => what(row.kind) },
        {
          key: "order",
          label: t("order"),
          cell: (row) =>
            row.billingCode ? (
              <TextLink href={routes.sellerOrder(storeSlug, row.billingCode)} className="break-all">
                {row.billingCode}
              </TextLink>
            ) : (
              "–"
            ),
        },
        { key: "held", label: t("heldChange"), end: true, cell: (row) => <Change amount={row.held} /> },
        { key: "available", label: t("availableChange"), end: true, cell: (row) => <Change amount={row.available} /> },
      ]}
    />
  );
}

function Change({ amount }: { amount: number }) {
  if (amount === 0) return <span className="text-muted">–</span>;
  return (
    <span className={`money font-medium ${amount > 0 ? "text-ok" : ""}`}>
      {amount > 0 ? "+" : ""}
      {formatRupiah(amount)}
    </span>
  );
}
