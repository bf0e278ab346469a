import type { Tx } from "@/db/client";
import { checkouts } from "@/db/schema/checkout";
import { actorId, type Buyer } from "@/lib/auth/actors";
import { emptyCart } from "@/lib/cart/empty-cart";
import { holdStock } from "@/lib/inventory/hold-stock";
import { recordSale } from "@/lib/ledger/record-sale";
import { createOrders } from "@/lib/orders/create-orders";
import { createShipments } from "@/lib/shipping/create-shipments";
import { reserveVouchers } from "@/lib/vouchers/reserve-vouchers";
import { addressText, type OrderDraft, usagesOf } from "./new-orders";
import type { CheckoutView } from "./read-checkout";

export type Allowed = CheckoutView & {
  address: NonNullable<CheckoutView["address"]>;
  method: NonNullable<CheckoutView["method"]>;
};

type Head = { checkoutKey: string; code: string; methodId: number; expiresAt: Date; holdUntil: Date; at: Date };

/** The checkout and everything under it: orders, parcels, pending sales, vouchers, held goods; the cart gives them up. */
export async function writeCheckout(
  tx: Tx,
  buyer: Buyer,
  head: Head,
  view: Allowed,
  drafts: OrderDraft[],
): Promise<{ checkoutId: string; marketplaceOrderIds: string[] }> {
  const by = actorId(buyer);
  const [checkout] = await tx
    .insert(checkouts)
    .values({
      checkoutKey: head.checkoutKey,
      code: head.code,
      memberUuid: buyer.userId,
      addressId: view.address.id,
      paymentMethodId: head.methodId,
      total: view.total,
      walletAmount: view.wallet.amount,
      orderCount: drafts.length,
      expiresAt: head.expiresAt,
      createdBy: by,
      updatedBy: by,
      createdAt: head.at,
      updatedAt: head.at,
    })
    .returning({ id: checkouts.id });
  if (!checkout) throw new Error("the checkout was not written");

  const vouchers = [view.platformVoucher, ...view.stores.map((store) => store.voucher)].filter((v) => v !== null);
  const usageIds = await reserveVouchers(tx, buyer, checkout.id, vouchers);
  const usagesByStore = new Map(view.stores.map((store) => [store.store.storeId, usagesOf(view, store, usageIds)]));
  const made = await createOrders(
    tx,
    buyer,
    {
      id: checkout.id,
      mpId: head.methodId,
      address: { id: view.address.id, text: addressText(view.address) },
      at: head.at,
    },
    drafts.map((draft) => ({ ...draft, usages: usagesByStore.get(draft.store.storeId) ?? [] })),
  );
  const idOf = new Map(made.map((order) => [order.billingCode, order.marketplaceOrderId]));
  const withId = drafts.map((draft) => ({ ...draft, marketplaceOrderId: idOf.get(draft.billingCode) ?? "" }));

  await createShipments(
    tx,
    buyer,
    withId.map(({ marketplaceOrderId, parcel }) => ({ marketplaceOrderId, ...parcel })),
  );
  await recordSale(
    tx,
    buyer,
    withId.map(({ marketplaceOrderId, store, amounts, billingCode }) => ({
      storeId: store.storeId,
      marketplaceOrderId,
      amount: amounts.saldoCredit,
      billingCode,
    })),
    head.at,
  );
  const lines = withId.flatMap((draft) =>
    draft.lines.map((line) => ({ ...line, marketplaceOrderId: draft.marketplaceOrderId })),
  );
  await emptyCart(
    tx,
    buyer,
    lines.map((line) => line.cartId),
  );
  // Last, because these rows are what other buyers of the same goods wait for.
  await holdStock(tx, buyer, checkout.id, lines, head.holdUntil);
  return { checkoutId: checkout.id, marketplaceOrderIds: made.map((order) => order.marketplaceOrderId) };
}
