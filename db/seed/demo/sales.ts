import { randomUUID } from "node:crypto";
import { eq, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { members } from "@/db/schema/accounts";
import { type Buyer, type Seller, system } from "@/lib/auth/actors";
import { addToCart } from "@/lib/cart/add-to-cart";
import { applyPaymentEvent } from "@/lib/checkout/apply-payment-event";
import { cancelCheckout } from "@/lib/checkout/cancel-checkout";
import { expirePayment } from "@/lib/checkout/expire-payment";
import { placeOrder } from "@/lib/checkout/place-order";
import { readCheckout } from "@/lib/checkout/read-checkout";
import { receiveNotification } from "@/lib/checkout/receive-notification";
import { requestCharge } from "@/lib/checkout/request-charge";
import { placeOrderInput } from "@/lib/checkout/schemas";
import { acceptOrder } from "@/lib/orders/accept-order";
import { confirmReceipt } from "@/lib/orders/confirm-receipt";
import { rejectOrder } from "@/lib/orders/reject-order";
import { releaseSaldo } from "@/lib/orders/release-saldo";
import { shipOrder } from "@/lib/orders/ship-order";
import { moveClock, now, resetClock } from "@/lib/platform/clock";
import { writeReview } from "@/lib/reviews/write-review";
import { isRefusal } from "@/lib/shared/errors";
import type { DemoUser } from "./accounts";
import { type Random, randomFrom } from "./content/random";
import { drawRating, generateReview } from "./content/reviews";
import { pastGateway } from "./gateway";
import type { Shop } from "./shops";

const day = 86_400_000;
const hour = 3_600_000;

export type Ending =
  | "unpaid"
  | "expired"
  | "cancelled"
  | "paid"
  | "accepted"
  | "shipped"
  | "received"
  | "reviewed"
  | "rejected";

type Past = ReturnType<typeof pastGateway>;
type Shelf = { productId: string; variantId: string; storeId: string; category: string };

/** The history of the shop, oldest day first, lived through by the verbs themselves, so that every rupiah is booked. */
export async function seedSales(
  shops: Shop[],
  people: { first: DemoUser; others: DemoUser[] },
  days: number,
  aDay: number,
) {
  const random = randomFrom("sales", "demo");
  const past = pastGateway();
  const shelves = await readShelves();
  const buyers = await Promise.all(people.others.map(buyerOf));
  const first = await buyerOf(people.first);
  for (let ago = days; ago >= 1; ago -= 1) {
    for (let n = 0; n < aDay; n += 1) {
      setClock(-(ago * day) + n * Math.floor(day / aDay / 2));
      const endings: Ending[] = ago > 6 ? settled : ago > 1 ? lively : fresh;
      const buyer = random.chance(0.08) ? first : random.pick(buyers);
      await live(random, past, shops, shelves, buyer, random.pick(endings));
    }
  }
  for (const [i, ending] of everyEnding.entries()) {
    const longAgo = ending === "reviewed" || ending === "received" || ending === "expired";
    setClock(-(longAgo ? 8 * day : (young[ending] ?? 20 + everyEnding.length - i) * hour));
    await live(random, past, shops, shelves, first, ending);
  }
  resetClock();
  await releaseSaldo(system("demo"));
}

const settled: Ending[] = [
  ...Array.from({ length: 9 }, () => "reviewed" as const),
  "received",
  "expired",
  "cancelled",
  "rejected",
];
// What waits for its store must be young, or its time to accept or to ship would be over when the shop opens.
const lively: Ending[] = ["shipped", "shipped", "shipped", "rejected"];
const fresh: Ending[] = ["paid", "paid", "accepted", "shipped"];
const everyEnding: Ending[] = [
  "reviewed",
  "received",
  "rejected",
  "expired",
  "cancelled",
  "shipped",
  "accepted",
  "paid",
  "unpaid",
];

/** Hours ago: the unpaid one can still be paid, and the store still has time for the others. */
const young: Partial<Record<Ending, number>> = { unpaid: 1 / 12, paid: 2, accepted: 8 };

function setClock(offsetMs: number) {
  resetClock();
  moveClock(offsetMs);
}

/** One purchase from the cart to its ending. What the shelf no longer has is simply not bought that day. */
async function live(random: Random, past: Past, shops: Shop[], shelves: Shelf[], buyer: Buyer, ending: Ending) {
  const stores = random.some(
    shops.filter((shop) => shop.ownerId !== buyer.userId),
    random.chance(0.15) ? 2 : 1,
  );
  const wanted = stores.flatMap((shop) =>
    random
      .some(
        shelves.filter((shelf) => shelf.storeId === shop.id),
        random.int(1, 2),
      )
      .map((shelf) => ({ ...shelf, shop })),
  );
  try {
    for (const { productId, variantId } of wanted) {
      await addToCart(buyer, { productId, variantId, qty: random.int(1, 2), note: "" });
    }
    const billingCodes = await purchase(random, past, buyer, ending);
    for (const code of billingCodes) await fulfil(random, code, shops, shelves, buyer, ending);
  } catch (error) {
    if (!isRefusal(error)) throw error;
    await db.execute(sql`
      update marketplace_carts set deleted_at = now(), deleted_by = ${buyer.userId}
      where member_uuid = ${buyer.userId}::uuid and deleted_at is null
    `);
  }
}

const methods = ["va_bca", "va_bni", "va_bri", "va_mandiri", "gopay", "shopeepay", "qris"];

async function purchase(random: Random, past: Past, buyer: Buyer, ending: Ending): Promise<string[]> {
  // Only a virtual account stays open for a day.
  const code = ending === "unpaid" ? "va_bca" : random.pick(methods);
  const [method] = await db.execute<{ id: number }>(
    sql`select id from payment_methods where code = ${code} or code = 'va_bca' order by code = ${code} desc limit 1`,
  );
  const form = placeOrderInput.parse({ checkoutKey: randomUUID(), mpId: method?.id, expectedTotal: 0 });
  const view = await readCheckout(db, buyer, form, now());
  const { checkoutId, paymentId } = await placeOrder(buyer, { ...form, expectedTotal: view.total }, past.gateway.name);
  const rows = await db.execute<{ billing_code: string; reference: string }>(sql`
    select o.billing_code, c.code as reference from "order" o join marketplace_checkouts c on c.id = o.checkout_id
    where c.id = ${checkoutId}::uuid order by o.id
  `);
  const codes = rows.map((row) => row.billing_code);
  const reference = rows[0]?.reference ?? "";
  if (!paymentId || ending === "unpaid") return codes;
  await requestCharge(system("demo"), paymentId, past.gateway);
  if (ending === "cancelled") await cancelCheckout(buyer, { billingCode: codes[0] ?? "" }, past.gateway);
  else if (ending === "expired") {
    moveClock(25 * hour);
    await expirePayment(system("demo"), past.gateway, paymentId);
  } else {
    moveClock(random.int(3, 50) * 60_000);
    const eventId = await receiveNotification(past.pay(reference));
    if (eventId !== null) await applyPaymentEvent(past.gateway, eventId);
  }
  return codes;
}

async function fulfil(
  random: Random,
  billingCode: string,
  shops: Shop[],
  shelves: Shelf[],
  buyer: Buyer,
  ending: Ending,
) {
  const steps = ["paid", "accepted", "shipped", "received", "reviewed"] as const;
  const reached = (steps as readonly Ending[]).indexOf(ending);
  if (reached < 1 && ending !== "rejected") return;
  const seller = await sellerOf(billingCode, shops);
  if (ending === "rejected") {
    await rejectOrder(seller, { billingCode, reason: "Stok di gudang ternyata rusak" });
    return;
  }
  moveClock(random.int(1, 6) * hour);
  await acceptOrder(seller, { billingCode });
  if (reached >= 2) {
    moveClock(random.int(2, 12) * hour);
    await shipOrder(seller, { billingCode, trackingNumber: `SENYUM${random.int(10_000_000, 99_999_999)}` });
  }
  if (reached >= 3) {
    moveClock(random.int(30, 80) * hour);
    await confirmReceipt(buyer, { billingCode });
  }
  if (reached >= 4) await review(random, billingCode, shelves, buyer);
}

async function review(random: Random, billingCode: string, shelves: Shelf[], buyer: Buyer) {
  const lines = await db.execute<{ id: string; product_id: string }>(sql`
    select i.id, v.marketplace_product_id as product_id from marketplace_order_items i
    join marketplace_product_versions v on v.id = i.marketplace_product_version_id
    where i.billing_code = ${billingCode} order by i.id
  `);
  for (const line of lines) {
    const index = random.int(0, 1_000_000);
    const category = shelves.find((shelf) => shelf.productId === line.product_id)?.category ?? "";
    const { rating, text } = generateReview("demo", index, drawRating("demo", index), category);
    await writeReview(buyer, { orderItemId: line.id, rating, review: text });
  }
}

async function sellerOf(billingCode: string, shops: Shop[]): Promise<Seller> {
  const [row] = await db.execute<{ store_id: string }>(
    sql`select marketplace_store_id as store_id from marketplace_orders where billing_code = ${billingCode}`,
  );
  const shop = shops.find((one) => one.id === row?.store_id);
  if (!shop) throw new Error(`${billingCode} belongs to no demo store`);
  return {
    kind: "seller",
    userId: shop.ownerId,
    name: shop.name,
    storeId: shop.id,
    storeSlug: shop.slug,
    role: "owner",
  };
}

async function buyerOf(user: DemoUser): Promise<Buyer> {
  const [member] = await db.select({ id: members.id }).from(members).where(eq(members.uuid, user.id));
  return { kind: "buyer", userId: user.id, memberId: member?.id ?? 0, name: user.name, email: user.email };
}

// Best sellers come first often enough that some products have many reviews.
async function readShelves(): Promise<Shelf[]> {
  const rows = await db.execute<{ product_id: string; variant_id: string; store_id: string; category: string }>(sql`
    select p.id as product_id, v.id as variant_id, p.marketplace_store_id as store_id, c.slug as category
    from marketplace_products p join marketplace_categories c on c.id = p.category_id
    join lateral (select id from marketplace_product_variants v where v.marketplace_product_id = p.id and v.stock >= 8 order by position limit 1) v on true
    where p.status = 'aktif' and p.price_min between 15000 and 3000000
    order by p.id
  `);
  const seen = new Map<string, number>();
  return rows
    .map((row) => ({
      productId: row.product_id,
      variantId: row.variant_id,
      storeId: row.store_id,
      category: row.category,
    }))
    .filter((shelf) => {
      const count = (seen.get(shelf.storeId) ?? 0) + 1;
      seen.set(shelf.storeId, count);
      return count <= 8;
    });
}
