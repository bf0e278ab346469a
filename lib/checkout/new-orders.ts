import type { NewOrder } from "@/lib/orders/create-orders";
import { allocate } from "@/lib/shared/allocate";
import { billingCode, invoiceNumber } from "@/lib/shared/codes";
import type { Quote } from "@/lib/shipping/quote";
import type { StoreDraft } from "./draft";
import type { CheckoutView } from "./read-checkout";

export type OrderDraft = Omit<NewOrder, "lines" | "usages"> & {
  lines: (NewOrder["lines"][number] & { cartId: string; variantId: string; name: string })[];
  parcel: { courierServiceId: number; storeAddressId: string; quote: Quote };
};

/** A reckoned checkout as the rows that will hold it; every amount is copied, none is reckoned again. */
export function orderDrafts(view: CheckoutView, seconds: Map<string, Date>, at: Date): OrderDraft[] {
  const shares = allocate(
    view.wallet.amount,
    view.stores.map((draft) => draft.totals.orderPrice),
  );
  return view.stores.map((draft, i) => {
    const { store, totals, delivery } = draft;
    const { feeBasisPoints, taxBasisPoints, ...amounts } = totals;
    if (!delivery || !store.warehouseId) throw new Error(`store ${store.storeId} was allowed without a delivery`);
    return {
      store: { storeId: store.storeId, name: store.name, cityName: store.cityName, warehouseId: store.warehouseId },
      billingCode: billingCode(store.slug, at),
      orderInvoice: invoiceNumber("MARKETPLACE", seconds.get(store.storeId) ?? at, store.storeId),
      qty: draft.qty,
      note: draft.note,
      voucherCodes: [view.platformVoucher, draft.voucher].flatMap((voucher) => (voucher ? [voucher.code] : [])),
      amounts: {
        ...amounts,
        walletAmount: shares[i] ?? 0,
        onesmilePercentageFee: feeBasisPoints / 100,
        taxPercentage: taxBasisPoints / 100,
      },
      lines: draft.lines.map((line) => ({
        cartId: line.cartId,
        variantId: line.variantId,
        versionId: line.versionId ?? "",
        name: line.name,
        price: line.price,
        discount: line.discount,
        qty: line.qty,
        subtotal: line.subtotal,
        note: line.note,
      })),
      parcel: { courierServiceId: delivery.serviceId, storeAddressId: store.warehouseId, quote: delivery.quote },
    };
  });
}

/** Which voucher took how much from one store's order; a share of nothing is not a use. */
export function usagesOf(view: CheckoutView, draft: StoreDraft, usageIds: Map<string, string>): NewOrder["usages"] {
  const shares = [
    { voucher: view.platformVoucher, scope: "platform" as const, discountApplied: draft.totals.platformVoucherShare },
    { voucher: draft.voucher, scope: "penjual" as const, discountApplied: draft.totals.storeVoucherDiscount },
  ];
  return shares.flatMap(({ voucher, scope, discountApplied }) => {
    const voucherUsageId = voucher ? usageIds.get(voucher.id) : undefined;
    return voucherUsageId && discountApplied > 0 ? [{ voucherUsageId, scope, discountApplied }] : [];
  });
}

/** The address as text, for good: what the buyer edits later changes no order (D-65). */
export function addressText(address: NonNullable<CheckoutView["address"]>): string {
  const { recipientName, recipientPhone, detail, city, postalCode } = address;
  return `${recipientName} (${recipientPhone})\n${detail}\n${city} ${postalCode}`;
}
