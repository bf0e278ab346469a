import { getTranslations } from "next-intl/server";
import { When } from "@/components/panel/when";
import { Badge } from "@/components/ui/badge";
import { Money } from "@/components/ui/price";
import { OrderStatusBadge } from "@/components/ui/status-badge";
import type { Column } from "@/components/ui/table";
import { TextLink } from "@/components/ui/text-link";
import type { Seller } from "@/lib/auth/actors";
import { now } from "@/lib/platform/clock";
import { routes } from "@/lib/platform/routes";
import { maySeeMoney } from "@/lib/reporting/policy";
import type { SellerOrderRow } from "@/lib/reporting/seller-orders";

/** The columns of a store's orders; with a box to tick where something can be done with many. */
export async function orderColumns(seller: Seller, { mayAct, ships }: { mayAct: boolean; ships: boolean }) {
  const t = await getTranslations("seller.orders");
  const at = now();
  const columns: Column<SellerOrderRow>[] = [
    {
      key: "code",
      label: t("code"),
      cell: (row) => (
        <span className="flex items-start gap-3">
          {mayAct && (
            <input
              type="checkbox"
              name="code"
              value={row.billingCode}
              aria-label={t("choose", { code: row.billingCode })}
              className="checkbox checkbox-primary mt-0.5 shrink-0 [--size:1.375rem]"
            />
          )}
          <span className="min-w-0">
            <TextLink
              href={routes.sellerOrder(seller.storeSlug, row.billingCode)}
              className="inline-block break-all sm:min-w-44"
            >
              {row.billingCode}
            </TextLink>
            <When at={row.bookedAt} className="block font-normal text-muted text-xs" />
          </span>
        </span>
      ),
    },
    { key: "buyer", label: t("buyer"), cell: (row) => row.buyer },
    {
      key: "items",
      label: t("items"),
      cell: (row) => (row.otherItems > 0 ? t("more", { name: row.firstItem, count: row.otherItems }) : row.firstItem),
    },
    {
      key: "deadline",
      label: t("deadline"),
      cell: ({ deadline }) =>
        deadline ? (
          <span className="flex flex-wrap items-center gap-1">
            <When at={deadline} />
            {new Date(deadline) < at && <Badge tone="bad">{t("late")}</Badge>}
          </span>
        ) : (
          <span className="text-muted">–</span>
        ),
    },
    {
      key: "courier",
      label: t("courier"),
      cell: (row) =>
        ships ? (
          <input
            name={`tracking-${row.billingCode}`}
            aria-label={t("trackingOf", { code: row.billingCode })}
            placeholder={t("tracking")}
            autoComplete="off"
            autoCapitalize="characters"
            spellCheck={false}
            maxLength={50}
            className="input w-44"
          />
        ) : (
          [row.courier, row.trackingNumber].filter(Boolean).join(" · ") || "–"
        ),
    },
    {
      key: "status",
      label: t("status"),
      cell: (row) => (
        <span className="flex flex-wrap items-center gap-1">
          <OrderStatusBadge status={row.state} />
          {row.cancelAsked && <Badge tone="warn">{t("cancelAsked")}</Badge>}
        </span>
      ),
    },
  ];
  const earned: Column<SellerOrderRow> = {
    key: "earned",
    label: t("earned"),
    end: true,
    cell: (row) => <Money amountRupiah={row.saldoCredit} />,
  };
  return maySeeMoney(seller) ? [...columns, earned] : columns;
}
