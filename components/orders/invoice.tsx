import { getLocale, getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { Mark } from "@/components/ui/mark";
import { formatInstant } from "@/lib/shared/jakarta-time";
import { formatRupiah } from "@/lib/shared/rupiah";
import { AmountList, type Amounts } from "./amount-list";
import type { PricedParcel } from "./delivery-reason";
import type { OrderedLine } from "./order-lines";

type InvoiceProps = {
  order: {
    invoice: string;
    billingCode: string;
    state: string;
    orderedAt: Date;
    paidAt: Date | null;
    buyerName: string;
    address: string;
    store: { name: string; address: string; cityName: string };
    method: { name: string; nameEn: string };
    lines: OrderedLine[];
    parcel: PricedParcel | null;
    amounts: Amounts;
  };
};

/** The order as a paper: who sold what to whom for how much, under its invoice number (G-22). */
export async function Invoice({ order }: InvoiceProps) {
  const t = await getTranslations("orders.invoice");
  const locale = await getLocale();
  const isOver = order.state === "dibatalkan" || order.state === "dikembalikan";
  const paid = order.paidAt ? t("paid", { at: formatInstant(order.paidAt, locale) }) : t("unpaid");
  const standing = isOver ? t(order.paidAt ? "refunded" : "cancelled") : paid;
  return (
    <article className="rounded-lg border border-line bg-raised p-5 sm:p-8 print:border-0 print:p-0">
      <header className="flex flex-wrap items-start justify-between gap-4">
        <Mark className="text-xl" />
        <div className="text-end">
          <h1 className="font-bold text-xl">{t("title")}</h1>
          <p className="tabular wrap-anywhere font-semibold">{order.invoice}</p>
        </div>
      </header>
      <dl className="mt-6 grid gap-x-8 gap-y-3 text-sm sm:grid-cols-2">
        <Fact name={t("order")}>
          <span className="break-all">{order.billingCode}</span>
        </Fact>
        <Fact name={t("date")}>{formatInstant(order.orderedAt, locale)}</Fact>
        <Fact name={t("method")}>
          {locale === "en" ? order.method.nameEn : order.method.name} · {standing}
        </Fact>
        <Fact name={t("from")}>
          {order.store.name}, {order.store.cityName}
        </Fact>
        <Fact name={t("to")}>
          {order.buyerName}
          <span className="block whitespace-pre-line text-muted">{order.address}</span>
        </Fact>
      </dl>
      <table className="mt-6 w-full border-collapse text-sm">
        <caption className="sr-only">{t("items")}</caption>
        <thead>
          <tr className="border-line-strong border-b text-start">
            <th scope="col" className="py-2 text-start">
              {t("name")}
            </th>
            <th scope="col" className="px-2 py-2 text-end max-sm:hidden">
              {t("price")}
            </th>
            <th scope="col" className="px-2 py-2 text-end">
              {t("qty")}
            </th>
            <th scope="col" className="py-2 text-end">
              {t("subtotal")}
            </th>
          </tr>
        </thead>
        <tbody>
          {order.lines.map((line) => (
            <tr key={line.id} className="border-line border-b align-top">
              <td className="py-2">
                {line.name}
                <span className="block text-muted">{line.variant}</span>
              </td>
              <td className="money px-2 py-2 text-end max-sm:hidden">{formatRupiah(line.price - line.discount)}</td>
              <td className="tabular px-2 py-2 text-end">{line.qty}</td>
              <td className="money py-2 text-end">{formatRupiah(line.subtotal)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <div className="mt-4 ms-auto max-w-sm">
        <AmountList
          plain
          amounts={order.amounts}
          lines={order.lines.map((line) => ({ ...line, unitPrice: line.price - line.discount }))}
          parcel={order.parcel}
        />
      </div>
      <p className="mt-8 text-muted text-xs">{t("footer")}</p>
    </article>
  );
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div>
      <dt className="text-muted">{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}
