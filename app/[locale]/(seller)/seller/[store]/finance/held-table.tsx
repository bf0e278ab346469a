import { getLocale, getTranslations } from "next-intl/server";
import { EmptyState } from "@/components/ui/empty-state";
import { Money } from "@/components/ui/price";
import { OrderStatusBadge } from "@/components/ui/status-badge";
import { Table } from "@/components/ui/table";
import { TextLink } from "@/components/ui/text-link";
import { routes } from "@/lib/platform/routes";
import type { HeldRow } from "@/lib/reporting/seller-held";
import { formatInstant } from "@/lib/shared/jakarta-time";

/** Each held rupiah by its order: when it is free, and the rule that says so. */
export async function HeldTable({ storeSlug, rows }: { storeSlug: string; rows: HeldRow[] }) {
  const t = await getTranslations("finance");
  return (
    <Table
      caption={t("heldMoney")}
      rows={rows}
      rowKey={(row) => row.cursor}
      empty={<EmptyState drawing="purse" title={t("heldList.none")} text={t("heldList.noneText")} />}
      columns={[
        {
          key: "order",
          label: t("heldList.order"),
          cell: (row) => (
            <TextLink href={routes.sellerOrder(storeSlug, row.billingCode)} className="break-all">
              {row.billingCode}
            </TextLink>
          ),
        },
        { key: "state", label: t("heldList.state"), cell: (row) => <OrderStatusBadge status={row.state} /> },
        {
          key: "amount",
          label: t("heldList.amount"),
          end: true,
          cell: (row) => <Money amountRupiah={row.amount} />,
        },
        { key: "release", label: t("heldList.release"), cell: (row) => <Release row={row} /> },
      ]}
    />
  );
}

async function Release({ row }: { row: HeldRow }) {
  const [t, locale] = await Promise.all([getTranslations("finance.heldList"), getLocale()]);
  const { ship, auto, dispute, days } = row.windows;
  const moment = row.by ? formatInstant(row.by, locale) : "–";
  const at = row.releaseAt && formatInstant(row.releaseAt, locale);
  return (
    <div className="max-w-prose">
      <p className="font-medium">{at ? t(row.fixed ? "at" : "latest", { at }) : t("unknown")}</p>
      <p className="mt-0.5 text-muted text-xs">
        {t(`rule.${row.rule}`, { completed: moment, by: moment, hours: dispute, ship, auto, days })}
      </p>
    </div>
  );
}
