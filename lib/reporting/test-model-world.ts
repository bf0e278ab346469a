import { eq, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { addresses } from "@/db/schema/accounts";
import { courierServices } from "@/db/schema/shipping";
import type { Buyer, Seller } from "@/lib/auth/actors";
import { applyPaymentEvent } from "@/lib/checkout/apply-payment-event";
import { receiveNotification } from "@/lib/checkout/receive-notification";
import type { Random } from "@/lib/checkout/test-storm";
import {
  fillWallet,
  methodId,
  newGoods,
  newShop,
  newShopper,
  newVoucher,
  notificationOf,
  scriptedGateway,
} from "@/lib/checkout/testing";
import { type GatewayStatus, gatewayFailure, type PaymentGateway } from "@/lib/payments/gateway";
import { earn, newBank, newOsa, scriptedPayouts } from "@/lib/payouts/testing";

/** Where the model believes things to stand: a hint for whom to pick next. What is true the verbs decide. */
export type Phase = "placed" | "charged" | "failed" | "paid" | "gone" | "reviewed" | "over";
export type Step = "waiting" | "accepted" | "shipped" | "done" | "over";

export type Order = {
  id: string;
  billingCode: string;
  seller: Seller;
  lines: { orderItemId: string; qty: number }[];
  step: Step;
  sale: Sale;
  cash: "none" | "due" | "collected" | "remitted";
};
export type Sale = {
  checkoutId: string;
  buyer: Buyer;
  paymentId: string;
  reference: string;
  former: string[];
  amount: number;
  phase: Phase;
  eventId: number;
  orders: Order[];
};
export type Asked = "asked" | "half" | "approved" | "sent" | "paid" | "delivered" | "over";
export type Taken = { id: string; actor: Seller | Buyer; at: Asked };
export type World = Awaited<ReturnType<typeof newWorld>>;

/** A few stores, goods that last and one that does not, buyers with wallets, and three people of the house. */
export async function newWorld() {
  await db.execute(sql`
    insert into platform_settings (key, effective_from, value, reason, created_by)
    values ('cod_refusal_limit', now(), '100000', 'test', 'test')
  `);
  const shops = [];
  const goods: { productId: string; variantId: string }[] = [];
  for (const [i, income] of (["store", "platform", "store"] as const).entries()) {
    const shop = await newShop({ codEnabled: true }, income);
    await db.update(courierServices).set({ codEnabled: true }).where(eq(courierServices.id, shop.serviceId));
    await newBank(shop.seller);
    await earn(shop.seller, 40_000_000);
    await newVoucher({ marketplaceStoreId: shop.store.id, value: 7_000, quota: 100_000, perUser: 1000 });
    for (const [price, stock] of [
      [50_000, 100_000],
      [123_457, 100_000],
      [9_999, i === 0 ? 40 : 100_000],
    ] as const) {
      const { product, variant } = await newGoods(shop.store.id, { price, discount: 0, stock });
      goods.push({ productId: product.id, variantId: variant.id });
    }
    shops.push(shop);
  }
  await newVoucher({ value: 5_001, quota: 200, perUser: 20 });
  const buyers: Buyer[] = [];
  for (let i = 0; i < 12; i += 1) {
    const buyer = await newShopper();
    await db.update(addresses).set({ cityId: "3273" }).where(eq(addresses.memberUuid, buyer.userId));
    await newBank(buyer);
    await fillWallet(buyer, 2_000_000);
    buyers.push(buyer);
  }
  const script = scriptedGateway();
  const methods = await Promise.all(["va_bca", "gopay", "qris"].map((code) => methodId(code)));
  return {
    sellers: shops.map((shop) => shop.seller),
    goods,
    buyers,
    osas: [await newOsa(), await newOsa(), await newOsa()] as const,
    methods: { transfer: methods, cash: await methodId("cod") },
    script,
    gateway: honest(script.gateway),
    payouts: scriptedPayouts(),
    sales: [] as Sale[],
    taken: [] as Taken[],
    /** References of charges that the gateway gave something back of. */
    refunded: [] as string[],
    events: 0,
  };
}

/** The scripted gateway with the manners of a real one: it closes nothing that is over, and gives back no more than it has. */
function honest(gateway: PaymentGateway): PaymentGateway {
  const getStatus = (id: string) => gateway.getStatus(id).catch(() => ({ ...nothing, gatewayOrderId: id }));
  const onlyOpen = async (id: string) => {
    if ((await getStatus(id)).state !== "pending") throw gatewayFailure("not_modifiable", "too late");
  };
  return {
    ...gateway,
    getStatus,
    cancel: async (id) => {
      await onlyOpen(id);
      return gateway.cancel(id);
    },
    expire: async (id) => {
      await onlyOpen(id);
      return gateway.expire(id);
    },
    refund: async (id, ask) => {
      const { refunds } = await getStatus(id);
      const known = refunds.find((one) => one.refundKey === ask.refundKey);
      if (known) return { ...known, raw: "{}" };
      // One key in four is one that the gateway does not like, whenever it is asked.
      const sum = [...ask.refundKey].reduce((total, letter) => total + letter.charCodeAt(0), 0);
      if (sum % 4 === 0) throw gatewayFailure("rejected", "not this one");
      return gateway.refund(id, ask);
    },
  };
}

const nothing: GatewayStatus = {
  found: false,
  transactionId: "",
  gatewayOrderId: "",
  state: "unknown",
  amountRupiah: 0,
  currency: "IDR",
  refunds: [],
  raw: "{}",
};

/** One of the latest that stand there; now and then any, so that what is not allowed is tried too. */
export function pick<One>(dice: Random, all: readonly One[], fits: (one: One) => boolean): One | undefined {
  const recent = all.slice(-150);
  const wild = dice.chance(0.06);
  const found = wild ? recent : recent.filter(fits);
  return found[dice.int(found.length)];
}

export function oneOf<One>(dice: Random, all: readonly One[]): One {
  const one = all[dice.int(all.length)];
  if (one === undefined) throw new Error("there is none to take");
  return one;
}

/** The gateway says it, and its notification comes in under a key that is its own. */
export async function tell(world: World, reference: string, over: Partial<GatewayStatus>, as?: PaymentGateway) {
  const said = as ? { ...(await as.getStatus(reference)), ...over } : world.script.say(reference, over);
  world.events += 1;
  const eventId = await receiveNotification(notificationOf(said, { dedupeKey: `${reference}:${world.events}` }));
  if (eventId === null) throw new Error("a notification was taken for another");
  const applied = await applyPaymentEvent(as ?? world.gateway, eventId);
  return { eventId, ...applied };
}
