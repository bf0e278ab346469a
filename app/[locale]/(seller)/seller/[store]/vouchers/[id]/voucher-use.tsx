import { getTranslations } from "next-intl/server";
import { Facts } from "@/components/panel/facts";
import { When } from "@/components/panel/when";
import { Card } from "@/components/ui/card";
import { TextLink } from "@/components/ui/text-link";
import type { Seller } from "@/lib/auth/actors";
import { routes } from "@/lib/platform/routes";
import { listVoucherUses, type ManagedVoucher } from "@/lib/reporting/voucher-lists";
import { formatRupiah } from "@/lib/shared/rupiah";
import { voucherCost } from "@/lib/vouchers/policy";

/** What a voucher can cost its store at most, what it cost so far, and what it brought. */
export async function VoucherUse({ seller, voucher }: { seller: Seller; voucher: ManagedVoucher }) {
  const [t, uses] = await Promise.all([getTranslations("storefront.vouchers"), listVoucherUses(seller, voucher.id)]);
  const cost = voucherCost(voucher);
  const most = (amount: number | null) => (amount === null ? t("unbounded") : formatRupiah(amount));
  return (
    <>
      <Card title={t("cost")}>
        <Facts
          items={[
            { label: t("costEach"), value: most(cost.each) },
            { label: t("costAll"), value: most(cost.all) },
            { label: t("given"), value: formatRupiah(voucher.given) },
            {
              label: t("brought"),
              value: t("broughtText", { orders: voucher.orders, amount: formatRupiah(voucher.sales) }),
            },
            { label: t("reserved"), value: String(voucher.reserved) },
          ]}
        />
        {cost.all === null && <p className="mt-3 text-muted text-sm">{t("boundIt")}</p>}
      </Card>
      <Card title={t("uses")}>
        {uses.length === 0 && <p className="text-muted">{t("usesNone")}</p>}
        <ul className="divide-y divide-line">
          {uses.map((use) => (
            <li
              key={use.id}
              className="flex flex-wrap items-baseline justify-between gap-x-4 py-2 first:pt-0 last:pb-0"
            >
              <span className="min-w-0">
                <TextLink href={routes.sellerOrder(seller.storeSlug, use.billingCode)} className="break-all">
                  {use.billingCode}
                </TextLink>
                <span className="block text-muted text-sm">
                  {use.buyer} · <When at={use.at} />
                </span>
              </span>
              <span className="money">{formatRupiah(-use.discount)}</span>
            </li>
          ))}
        </ul>
      </Card>
    </>
  );
}
