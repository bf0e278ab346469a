import { randomUUID } from "node:crypto";
import { eq, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { by, only, word } from "@/db/requirements/world";
import { addresses } from "@/db/schema/accounts";
import { carts } from "@/db/schema/cart";
import { productVariants, productVersions } from "@/db/schema/catalog";
import { stockMovements } from "@/db/schema/inventory";
import { paymentMethods } from "@/db/schema/payments";
import { courierServices, couriers, storeCourierServices } from "@/db/schema/shipping";
import { type stores, storeUsers } from "@/db/schema/stores";
import { vouchers } from "@/db/schema/vouchers";
import { type Buyer, type Seller, system } from "@/lib/auth/actors";
import { newBuyer, newOpenStore, newProduct } from "@/lib/catalog/testing";
import { account } from "@/lib/ledger/accounts";
import { postJournal } from "@/lib/ledger/post-journal";
import { credit, debit } from "@/lib/ledger/templates";
import type { GatewayStatus, Notification, PaymentGateway } from "@/lib/payments/gateway";
import { lockPayment } from "@/lib/payments/payment-rows";
import { now } from "@/lib/platform/clock";
import { hoursAfter } from "@/lib/shared/jakarta-time";
import { applyPaymentEvent } from "./apply-payment-event";
import { placeOrder } from "./place-order";
import { readCheckout } from "./read-checkout";
import { receiveNotification } from "./receive-notification";
import { requestCharge } from "./request-charge";
import { placeOrderInput } from "./schemas";
import { seenOf } from "./seen";
import { settlePayment } from "./settle-payment";

/** A store that sends for Rp20.000 a kilogram, wherever to, and keeps the delivery fee unless said otherwise. */
export async function newShop(
  over: Partial<typeof stores.$inferInsert> = {},
  deliveryIncome: "store" | "platform" = "store",
) {
  const { owner, store } = await newOpenStore({ percentage: 5, ...over });
  await db.insert(storeUsers).values({ marketplaceStoreId: store.id, marketplaceUserId: owner.id });
  const courier = await only(
    db
      .insert(couriers)
      .values({ code: word(), name: "Kurir", csContact: "0", ...by })
      .returning(),
  );
  const rates = { minDistanceKm: 1, pricePerKm: 0, pricePerKg: 20_000, kmPerDay: 100, kind: "reguler" as const };
  const service = await only(
    db
      .insert(courierServices)
      .values({ courierId: courier.id, code: "REG", name: "Reguler", deliveryIncome, ...rates, ...by })
      .returning(),
  );
  await db.insert(storeCourierServices).values({ marketplaceStoreId: store.id, courierServiceId: service.id });
  const seller: Seller = {
    kind: "seller",
    userId: owner.id,
    name: owner.name,
    storeId: store.id,
    storeSlug: store.slug,
    role: "owner",
  };
  return { store, seller, serviceId: service.id };
}

/** Goods of one kilogram, with their version and the movement that put them on the shelf. */
export async function newGoods(storeId: string, variant: Partial<typeof productVariants.$inferInsert> = {}) {
  const goods = await newProduct({ storeId, variants: [{ weightGrams: 1000, ...variant }] });
  const row = goods.variant;
  const version = await only(
    db
      .insert(productVersions)
      .values({
        marketplaceProductId: goods.product.id,
        marketplaceProductVariantId: row.id,
        name: goods.product.name,
        variant: row.name,
        sku: row.sku,
        price: row.price,
        discount: row.discount,
        weightGrams: row.weightGrams,
        attributes: {},
        hash: word(),
        createdBy: by.createdBy,
      })
      .returning(),
  );
  await db.update(productVariants).set({ currentVersionId: version.id }).where(eq(productVariants.id, row.id));
  await db.insert(stockMovements).values({
    marketplaceProductVariantId: row.id,
    type: "masuk",
    stockDelta: row.stock,
    heldDelta: 0,
    stockAfter: row.stock,
    heldAfter: 0,
    refType: "test",
    refId: row.id,
    createdBy: by.createdBy,
  });
  return { ...goods, version };
}

export async function newShopper(): Promise<Buyer> {
  const buyer = await newBuyer();
  const place = { detail: "Jalan Pembeli 2", city: "Bandung", postalCode: "40111", latitude: -6.9, longitude: 107.6 };
  await db.insert(addresses).values({
    memberUuid: buyer.userId,
    recipientName: buyer.name,
    recipientPhone: "+628123456789",
    label: "Rumah",
    isMain: true,
    ...place,
    ...by,
  });
  return buyer;
}

export async function putInCart(buyer: Buyer, variantId: string, qty = 1) {
  const [variant] = await db.select().from(productVariants).where(eq(productVariants.id, variantId));
  if (!variant) throw new Error("no such variant");
  await db.insert(carts).values({
    memberUuid: buyer.userId,
    marketplaceProductId: variant.marketplaceProductId,
    marketplaceProductVariantId: variantId,
    qty,
    priceSeen: variant.price - variant.discount,
    ...by,
  });
}

/** The whole cart at once, in place of what was there. */
export async function fillCart(buyer: Buyer, picks: { variant: typeof productVariants.$inferSelect; qty: number }[]) {
  await db.delete(carts).where(eq(carts.memberUuid, buyer.userId));
  await db.insert(carts).values(
    picks.map(({ variant, qty }) => ({
      memberUuid: buyer.userId,
      marketplaceProductId: variant.marketplaceProductId,
      marketplaceProductVariantId: variant.id,
      qty,
      priceSeen: variant.price - variant.discount,
      ...by,
    })),
  );
}

/** Pays what a checkout asks for, by the steps that a notification takes. */
export async function settleCheckout(reference: string): Promise<boolean> {
  return db.transaction(async (tx) => {
    const payment = await lockPayment(tx, reference);
    if (!payment || payment.status === "dibayar") return false;
    const at = now();
    const { id: transactionId, amount } = payment;
    const receipt = { transactionId, amount, currency: "IDR", paidAt: at, raw: "{}", at };
    await settlePayment(tx, system("test"), payment, receipt);
    return true;
  });
}

export async function methodId(code = "va_bca"): Promise<number> {
  const method = await only(db.select().from(paymentMethods).where(eq(paymentMethods.code, code)));
  return method.id;
}

/**
 * What the form would send: the buyer's choices and the total that the page showed. Without a platform voucher, which
 * may be another test's, unless one is given; `voucher: undefined` takes the best.
 */
export async function orderForm(buyer: Buyer, over: Record<string, unknown> = {}) {
  const form = { checkoutKey: randomUUID(), mpId: await methodId(), expectedTotal: 0, voucher: "", ...over };
  const input = placeOrderInput.parse(form);
  const view = await readCheckout(db, buyer, input, now());
  if (over.expectedTotal !== undefined) return input;
  return { ...input, expectedTotal: view.total, seen: seenOf(view) };
}

export async function buy(buyer: Buyer, over: Record<string, unknown> = {}) {
  const placed = await placeOrder(buyer, await orderForm(buyer, over), "midtrans");
  const payment = await paymentOf(placed.checkoutId);
  return { ...placed, payment };
}

/** A voucher of the platform, or of a store where one is named: Rp10.000 off unless said otherwise. */
export function newVoucher(over: Partial<typeof vouchers.$inferInsert> = {}) {
  return only(
    db
      .insert(vouchers)
      .values({
        scope: over.marketplaceStoreId ? "penjual" : "platform",
        code: `V${word().toUpperCase()}`,
        name: "Voucher contoh",
        type: "nominal",
        value: 10_000,
        startDate: hoursAfter(now(), -1),
        endDate: hoursAfter(now(), 24),
        ...over,
        ...by,
      })
      .returning(),
  );
}

/** Chance that is the same in every run: another one by `SEED`; a test names the seed in its title. */
export function chance() {
  const seed = process.env.SEED ? Number(process.env.SEED) : 20_261_121;
  let state = seed >>> 0;
  const draw = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const int = (from: number, to: number) => from + Math.floor(draw() * (to - from + 1));
  const some = <T>(all: readonly T[], count: number) =>
    all
      .map((one) => ({ one, place: draw() }))
      .sort((a, b) => a.place - b.place)
      .slice(0, count)
      .map(({ one }) => one);
  return { seed, draw, int, some };
}

/** Puts rupiah into a buyer's wallet. */
export function fillWallet(buyer: Buyer, amount: number) {
  const lines = [
    debit(account.gatewayClearing("midtrans"), amount, "uji"),
    credit(account.buyerWallet(buyer.userId), amount, "uji"),
  ];
  const journal = { key: `test:${randomUUID()}`, kind: "test", refType: "test", refId: "test", occurredAt: now() };
  return db.transaction((tx) => postJournal(tx, system("test"), { ...journal, lines }));
}

export async function balanceOf(name: string): Promise<number> {
  const [row] = await db.execute<{ balance: number }>(
    sql`select coalesce(-sum(amount), 0)::bigint as balance from ledger_entries where account = ${name}`,
  );
  return row?.balance ?? 0;
}

export async function paymentOf(checkoutId: string) {
  const [row] = await db.execute<{ id: string; gateway_order_id: string; amount: number; status: string }>(
    sql`select id, gateway_order_id, amount, status from marketplace_payments where checkout_id = ${checkoutId}::uuid order by attempt desc limit 1`,
  );
  if (!row) throw new Error("no payment");
  return row;
}

/** A gateway that answers what a test tells it to. */
export function scriptedGateway() {
  const statuses = new Map<string, GatewayStatus>();
  const say = (id: string, over: Partial<GatewayStatus>) => {
    const known = statuses.get(id) ?? {
      found: true,
      transactionId: `trx-${id}`,
      gatewayOrderId: id,
      state: "pending" as const,
      amountRupiah: 0,
      currency: "IDR",
      refunds: [],
      raw: "{}",
    };
    const status = { ...known, ...over };
    statuses.set(id, status);
    statuses.set(status.transactionId, status);
    return status;
  };
  const find = (id: string) => {
    const status = statuses.get(id);
    if (!status) throw new Error(`the test said nothing about ${id}`);
    return status;
  };
  const gateway: PaymentGateway = {
    name: "midtrans",
    createCharge: async (request) => {
      const status = say(request.gatewayOrderId, { amountRupiah: request.amountRupiah });
      return {
        request: JSON.stringify({ order_id: request.gatewayOrderId }),
        response: JSON.stringify({ transaction_id: status.transactionId }),
        transactionId: status.transactionId,
        state: "pending",
        virtualNumber: "8127850025",
        expiresAt: request.expiresAt,
      };
    },
    getStatus: async (id) => find(id),
    cancel: async (id) => say(find(id).gatewayOrderId, { state: "cancelled" }),
    expire: async (id) => say(find(id).gatewayOrderId, { state: "expired" }),
    refund: async (id, { refundKey, amountRupiah }) => {
      const { gatewayOrderId, refunds, amountRupiah: paid } = find(id);
      const all = [...refunds, { refundKey, amountRupiah, createdAt: now() }];
      const back = all.reduce((sum, one) => sum + one.amountRupiah, 0);
      say(gatewayOrderId, { refunds: all, state: back < paid ? "partly_refunded" : "refunded" });
      return { refundKey, amountRupiah, raw: "{}" };
    },
    readNotification: () => ({ ok: false, reason: "malformed" }),
  };
  return { gateway, say };
}

export function notificationOf(status: GatewayStatus, over: Partial<Notification> = {}): Notification {
  const { transactionId, gatewayOrderId, state, amountRupiah, currency, refunds } = status;
  return {
    gateway: "midtrans",
    dedupeKey: `${transactionId}:${state}`,
    gatewayOrderId,
    transactionId,
    state,
    amountRupiah,
    currency,
    refunds,
    occurredAt: now(),
    raw: JSON.stringify({ order_id: gatewayOrderId, transaction_status: state }),
    ...over,
  };
}

/** A purchase that the gateway knows and nobody has paid, with what tests do to it next. */
export async function openSale(
  over: { stock?: number; qty?: number; method?: string; shop?: Awaited<ReturnType<typeof newShop>> } = {},
) {
  const shop = over.shop ?? (await newShop());
  const goods = await newGoods(shop.store.id, { stock: over.stock ?? 3 });
  const buyer = await newShopper();
  await putInCart(buyer, goods.variant.id, over.qty ?? 2);
  const script = scriptedGateway();
  const bought = await buy(buyer, over.method ? { mpId: await methodId(over.method) } : {});
  await requestCharge(system("test"), bought.payment.id, script.gateway);
  const reference = bought.payment.gateway_order_id;
  const tell = async (status: Partial<GatewayStatus>, key: string = status.state ?? "") => {
    const said = script.say(reference, status);
    const eventId = await receiveNotification(notificationOf(said, { dedupeKey: `${reference}:${key}` }));
    return eventId === null ? null : applyPaymentEvent(script.gateway, eventId);
  };
  const pay = () => tell({ state: "paid", settledAt: now() });
  return { shop, goods, buyer, bought, reference, tell, pay, ...script };
}

/** One checkout as the database tells it: states, money and goods. */
export async function factsOf(checkoutId: string) {
  const [row] = await db.execute<{
    id: string;
    billing_code: string;
    order_status: number;
    status: string;
    payment: string;
    price: number;
    journals: string[];
    history: string[];
    sale: string;
    saldo: number;
    held: number;
    sold: number;
    wallet: number;
    stock: number;
    put_aside: number;
  }>(sql`
    select mo.id, mo.billing_code, o.order_status, mo.status, mo.order_price as price,
      (select status from marketplace_payments p where p.checkout_id = o.checkout_id order by attempt desc limit 1) as payment,
      (select coalesce(json_agg(j.kind order by j.id), '[]') from ledger_journals j where (j.ref_type = 'order' and j.ref_id = mo.id::text)
        or (j.ref_type = 'payment' and j.ref_id in (select id::text from marketplace_payments p where p.checkout_id = o.checkout_id))) as journals,
      (select json_agg(h.status order by h.id) from marketplace_order_statuses h where h.marketplace_order_id = mo.id) as history,
      (select status from marketplace_transactions t where t.marketplace_order_id = mo.id and t.type = 'penjualan') as sale,
      s.saldo_amount as saldo, s.saldo_held_amount as held, s.sold_qty as sold, m.saldo as wallet, v.stock, v.held as put_aside
    from "order" o join marketplace_orders mo on mo.order_id = o.id
    join marketplace_stores s on s.id = mo.marketplace_store_id join members m on m.uuid = mo.member_uuid
    join marketplace_order_items i on i.marketplace_order_id = mo.id
    join marketplace_product_versions pv on pv.id = i.marketplace_product_version_id
    join marketplace_product_variants v on v.id = pv.marketplace_product_variant_id
    where o.checkout_id = ${checkoutId}::uuid order by mo.id limit 1
  `);
  if (!row) throw new Error("no such checkout");
  return row;
}
