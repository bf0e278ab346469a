import { getTranslations } from "next-intl/server";
import { DeliveryPicker } from "@/components/checkout/delivery-picker";
import type { CheckoutProblem } from "@/components/checkout/problems";
import { StoreSection } from "@/components/checkout/store-section";
import { VoucherField } from "@/components/checkout/voucher-field";
import { voucherReason } from "@/components/checkout/voucher-reason";
import { AmountList } from "@/components/orders/amount-list";
import type { StoreDraft } from "@/lib/checkout/draft";
import type { CheckoutView } from "@/lib/checkout/read-checkout";
import type { CheckoutChoices } from "@/lib/checkout/schemas";
import { tariffOf } from "@/lib/shipping/quote";
import { quoteSecret } from "@/lib/shipping/quote-secret";
import { claimsOf, signQuote } from "@/lib/shipping/signed-quote";

type StoreOrderProps = {
  draft: StoreDraft;
  view: CheckoutView;
  choices: CheckoutChoices;
  problems: CheckoutProblem[];
  updateHref: string;
  /** How long the delivery fees on the page count. */
  quotedUntil: Date;
};

/** The parts of one store's order, filled from what was reckoned for it. */
export async function StoreOrder({ draft, view, choices, problems, updateHref, quotedUntil }: StoreOrderProps) {
  const t = await getTranslations("checkout.voucher");
  const { store, lines, delivery, deliveries, voucher, totals } = draft;
  const goods = view.stores.map((each) => each.totals);
  const platformBase = goods.reduce((sum, each) => sum + each.total - each.storeVoucherDiscount, 0);
  const platformWhole = goods.reduce((sum, each) => sum + each.platformVoucherShare, 0);
  const reasons = {
    store: voucher && (await voucherReason(voucher, totals.total, totals.storeVoucherDiscount)),
    platform:
      view.platformVoucher &&
      (await voucherReason(
        view.platformVoucher,
        platformBase,
        platformWhole,
        view.stores.length > 1 ? totals.platformVoucherShare : undefined,
      )),
  };
  return (
    <StoreSection
      store={store}
      lines={lines}
      note={draft.note}
      problems={problems}
      delivery={
        <DeliveryPicker
          store={store}
          deliveries={deliveries}
          blocked={draft.blocked}
          quote={delivery && signQuote(quoteSecret(), claimsOf(delivery, quotedUntil))}
          chosenId={delivery?.serviceId ?? null}
          hasAddress={view.address !== null}
          problems={problems}
        />
      }
      voucher={
        <VoucherField
          name={`voucher.${store.storeId}`}
          label={
            <>
              {t("labelStore")}
              <span className="sr-only"> {store.name}</span>
            </>
          }
          typed={choices.vouchers[store.storeId]}
          applied={voucher && { code: voucher.code, saves: totals.storeVoucherDiscount }}
          offers={draft.voucherOffers}
          problems={problems}
          updateHref={updateHref}
        />
      }
      costs={
        <AmountList
          amounts={totals}
          lines={lines.map((line) => ({
            id: line.cartId,
            name: line.name,
            qty: line.qty,
            unitPrice: line.price - line.discount,
            subtotal: line.subtotal,
          }))}
          parcel={delivery && { ...delivery.quote, tariff: tariffOf(delivery, delivery.quote) }}
          vouchers={reasons}
        />
      }
    />
  );
}
