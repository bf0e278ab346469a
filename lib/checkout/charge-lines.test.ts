import { sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { db } from "@/db/client";
import { testDatabase } from "@/db/testing/database";
import { system } from "@/lib/auth/actors";
import { closeSender } from "@/lib/jobs/enqueue";
import { midtransGateway } from "@/lib/payments/midtrans";
import { xenditGateway } from "@/lib/payments/xendit";
import {
  openTestShop,
  TEST_SERVER_KEY,
  TEST_XENDIT_KEY,
  TEST_XENDIT_TOKEN,
  type TestShop,
} from "../../simulator/test-shop";
import { requestCharge } from "./request-charge";
import { buy, fillWallet, newGoods, newShop, newShopper, putInCart } from "./testing";

testDatabase();

let shop: TestShop;

beforeAll(async () => {
  shop = await openTestShop();
});
afterAll(async () => {
  await shop.close();
  await closeSender();
});

const gateways = {
  midtrans: () => midtransGateway({ serverKeys: [TEST_SERVER_KEY], apiUrl: shop.url() }),
  xendit: () => xenditGateway({ secretKey: TEST_XENDIT_KEY, callbackTokens: [TEST_XENDIT_TOKEN], apiUrl: shop.url() }),
};

describe("what a gateway is asked for", () => {
  it.each(["midtrans", "xendit"] as const)("%s: the total less what the wallet pays, to the rupiah", async (name) => {
    for (const saldo of [0, 30_001]) {
      const buyer = await newShopper();
      for (let stores = 0; stores < 2; stores += 1) {
        const goods = await newGoods((await newShop()).store.id, { stock: 3, price: 33_333 });
        await putInCart(buyer, goods.variant.id, 2);
      }
      if (saldo > 0) await fillWallet(buyer, saldo);
      const bought = await buy(buyer, saldo > 0 ? { wallet: "on" } : {});
      await db.execute(sql`update marketplace_payments set gateway = ${name} where id = ${bought.payment.id}::uuid`);
      await requestCharge(system("test"), bought.payment.id, gateways[name]());
      const [row] = await db.execute<{ status: string; amount: number; total: number; virtual_number: string }>(sql`
        select p.status, p.amount, c.total, p.virtual_number from marketplace_payments p join marketplace_checkouts c on c.id = p.checkout_id
        where p.id = ${bought.payment.id}::uuid`);
      expect(row).toMatchObject({ status: "menunggu", virtual_number: expect.stringMatching(/^\d+$/) });
      expect(row?.amount).toBe((row?.total ?? 0) - saldo);
    }
  });
});
