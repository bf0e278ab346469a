import { getTranslations } from "next-intl/server";
import { When } from "@/components/panel/when";
import { Disclosure } from "@/components/ui/disclosure";
import { EmptyState } from "@/components/ui/empty-state";
import { TextLink } from "@/components/ui/text-link";
import { routes } from "@/lib/platform/routes";
import { kindWord } from "@/lib/reporting/movement-kinds";
import type { MovementRow } from "@/lib/reporting/seller-movements";
import { formatRupiah } from "@/lib/shared/rupiah";
import { Reckoning } from "./reckoning";

type MovementListProps = { storeSlug: string; rows: MovementRow[]; filtered: boolean };

/** Every movement of the balances, and behind each its reckoning and the rows it comes from. */
export async function MovementList({ storeSlug, rows, filtered }: MovementListProps) {
  const t = await getTranslations("finance");
  if (rows.length === 0) {
    return filtered ? (
      <EmptyState drawing="search" title={t("emptyFilter")} />
    ) : (
      <EmptyState drawing="purse" title={t("empty")} text={t("emptyText")} />
    );
  }
  return (
    <ol aria-label={t("statement")} className="divide-y divide-line rounded-lg border border-line bg-raised px-4">
      {rows.map((row) => (
        <li key={row.cursor} className="pt-3">
          <div className="flex flex-wrap items-start justify-between gap-x-6 gap-y-2">
            <div className="min-w-0">
              <p className="font-medium">{t(`kind.${kindWord(row.kind)}`)}</p>
              <p className="mt-0.5 flex flex-wrap gap-x-3 text-muted text-xs">
                <When at={row.at} />
                {row.billingCode && (
                  <TextLink href={routes.sellerOrder(storeSlug, row.billingCode)} className="break-all">
                    {row.billingCode}
                  </TextLink>
                )}
              </p>
            </div>
            <dl className="flex flex-wrap gap-x-6 gap-y-1 text-sm sm:text-end">
              <Change label={t("line.held")} amount={row.held} />
              <Change label={t("line.available")} amount={row.available} />
              <Change label={t("line.withdrawing")} amount={row.withdrawing} />
            </dl>
          </div>
          <Disclosure summary={<span className="text-accent text-sm">{t("why")}</span>}>
            <Reckoning row={row} />
          </Disclosure>
        </li>
      ))}
    </ol>
  );
}

function Change({ label, amount }: { label: string; amount: number }) {
  if (amount === 0) return null;
  return (
    <div>
      <dt className="text-muted text-xs">{label}</dt>
      <dd className={`money font-medium ${amount > 0 ? "text-ok" : ""}`}>
        {amount > 0 ? "+" : ""}
        {formatRupiah(amount)}
      </dd>
    </div>
  );
}
