import { Agent } from "node:http";
import { db } from "@/db/client";
import { checkouts } from "@/db/schema/checkout";
import type { Buyer } from "@/lib/auth/actors";
import { methodId, newGoods, newShop, newShopper, putInCart } from "@/lib/checkout/testing";
import { routes } from "@/lib/platform/routes";
import { formBrowser, formWith } from "./form-browser";
import { type Found, measure } from "./measure";
import { startShop } from "./server";

type Shopper = { buyer: Buyer; browser: ReturnType<typeof formBrowser> };

const clients = 16;
const buyers = 400;

/**
 * Buying as a browser without JavaScript does: every page is fetched, its forms are read, filled and sent. A whole
 * checkout is the cart, the checkout, the order and the page that says how to pay.
 */
export async function benchBuyingOverHttp(): Promise<Found> {
  const shops = await Promise.all(Array.from({ length: 5 }, () => newShop()));
  const shelf = await Promise.all(
    shops.flatMap((shop) => Array.from({ length: 6 }, () => newGoods(shop.store.id, { stock: 100_000 }))),
  );
  const people = await Promise.all(Array.from({ length: buyers }, () => newShopper()));
  const shop = await startShop();
  const agent = new Agent({ keepAlive: true, maxSockets: clients });
  try {
    const browsers: Shopper[] = [];
    for (const buyer of people) {
      const browser = formBrowser(shop.origin, agent);
      for (const pair of (await shop.cookieOf(buyer.userId)).split("; ")) {
        const at = pair.indexOf("=");
        browser.setCookie(pair.slice(0, at), pair.slice(at + 1));
      }
      browsers.push({ buyer, browser });
    }

    const product = shelf[0]?.product;
    if (!product) throw new Error("there is nothing to buy");
    const page = routes.product(product.slug);
    const read = await browsers[0]?.browser.get(page);
    const form = formWith(read?.body ?? "", "variantId");
    const variantId = shelf[0]?.variant.id ?? "";
    const add =
      ({ browser }: Shopper) =>
      async () => {
        const done = await browser.submit(page, form, { variantId, qty: "1" });
        if (done.status !== 303) throw new Error(`add to cart answered ${done.status}`);
      };
    await measure("warm", browsers.slice(0, 50).map(add), clients);
    const added = await measure("add to cart, over HTTP", [...browsers, ...browsers, ...browsers].map(add), clients);

    for (const [i, { buyer }] of browsers.entries()) {
      const second = shelf[7 + (i % 20)];
      if (second) await putInCart(buyer, second.variant.id);
    }
    const mpId = String(await methodId("va_bca"));
    const whole =
      ({ browser }: Shopper) =>
      async () => {
        const cart = await browser.get(routes.cart());
        if (cart.status !== 200) throw new Error(`the cart answered ${cart.status}`);
        const checkout = await browser.get(routes.checkout());
        const placed = await browser.submit(routes.checkout(), formWith(checkout.body, "mpId"), { mpId });
        if (placed.status !== 303 || !placed.location?.includes("/payment")) {
          throw new Error(`the order answered ${placed.status} ${placed.location}`);
        }
        const pay = await browser.get(placed.location);
        if (pay.status !== 200) throw new Error(`the payment page answered ${pay.status}`);
      };
    await measure("warm", browsers.slice(0, 40).map(whole), clients);
    const bought = await measure("whole checkout, over HTTP", browsers.slice(40).map(whole), clients);
    const made = await db.$count(checkouts);
    if (made !== buyers) throw new Error(`${made} checkouts were made of ${buyers}: the figures mean nothing`);

    const paths = Array.from({ length: 400 }, () => async () => {
      await browsers[0]?.browser.get("/login");
    });
    const floor = await measure("a page made for each request (sign in), for comparison", paths, clients);
    return { rows: [added, bought, floor] };
  } finally {
    agent.destroy();
    await shop.stop();
  }
}
