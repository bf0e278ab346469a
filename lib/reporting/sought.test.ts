import { sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { db } from "@/db/client";
import { testDatabase } from "@/db/testing/database";
import type { Osa } from "@/lib/auth/actors";
import { newShop, openSale } from "@/lib/checkout/testing";
import { closeSender } from "@/lib/jobs/enqueue";
import { listOrders } from "./osa-lists";
import { listEvents, listPayments } from "./osa-payments";
import { seek } from "./sought";

testDatabase();
afterAll(closeSender);

const osa: Osa = { kind: "osa", userId: "00000000-0000-7000-8000-000000000001", name: "Rani", scopes: ["super"] };
type Sold = {
  code: string;
  invoice: string;
  buyer: string;
  email: string;
  store: string;
  reference: string;
  transaction: string;
};
let mine: Sold;
let shop: Awaited<ReturnType<typeof newShop>>;

async function sell(sale: Awaited<ReturnType<typeof openSale>>): Promise<Sold> {
  await sale.pay();
  const [row] = await db.execute<Sold>(sql`
    select o.billing_code as code, o.order_invoice as invoice, u.name as buyer, u.email, s.slug as store,
      p.gateway_order_id as reference, p.transaction_id as transaction
    from marketplace_payments p join "order" o on o.checkout_id = p.checkout_id
    join marketplace_orders mo on mo.order_id = o.id join marketplace_stores s on s.id = mo.marketplace_store_id
    join marketplace_users u on u.id = mo.member_uuid where p.gateway_order_id = ${sale.reference}`);
  if (!row) throw new Error("it was sold");
  return row;
}

beforeAll(async () => {
  shop = await newShop();
  mine = await sell(await openSale({ shop }));
  await sell(await openSale());
});

describe("what an admin types into a list", () => {
  it("finds an order by its code, the end of it, its invoice, its buyer and its store, within a state", async () => {
    const words = [
      mine.code,
      mine.code.slice(0, -3),
      mine.code.slice(-6),
      mine.code.slice(-6).toLowerCase(),
      mine.invoice,
    ];
    for (const q of [...words, mine.email, mine.store, shop.store.code ?? mine.store]) {
      expect([q, (await listOrders(osa, { q })).rows.map((row) => row.billingCode)]).toEqual([q, [mine.code]]);
    }
    const find = async (state: string) => (await listOrders(osa, { q: mine.store, state })).rows.length;
    expect([await find("menunggu_konfirmasi"), await find("dikirim")]).toEqual([1, 0]);
    for (const q of ["tidak ada yang begini", "%", "__", "MARKETPLACE/1"]) {
      expect([q, (await listOrders(osa, { q })).rows]).toEqual([q, []]);
    }
  });

  it("pages through the orders of one store both ways", async () => {
    const codes = [mine.code];
    for (let n = 0; n < 27; n += 1) {
      const sale = await openSale({ shop, qty: 1 });
      const [row] = await db.execute<{ code: string }>(
        sql`select o.billing_code as code from "order" o join marketplace_payments p on p.checkout_id = o.checkout_id
          where p.gateway_order_id = ${sale.reference}`,
      );
      codes.push(row?.code ?? "");
    }
    const first = await listOrders(osa, { q: mine.store });
    const second = await listOrders(osa, { q: mine.store, after: first.next });
    expect([...first.rows, ...second.rows].map((row) => row.billingCode)).toEqual(codes.reverse());
    const back = await listOrders(osa, { q: mine.store, before: second.previous });
    expect(back.rows).toEqual(first.rows);
  });

  it("finds a payment by its reference, its transaction, the end of its code and its buyer", async () => {
    const words = [mine.reference, mine.reference.slice(0, -3), mine.reference.slice(-6), mine.transaction, mine.email];
    for (const q of words) {
      expect([q, (await listPayments(osa, { q })).rows.map((row) => row.gatewayOrderId)]).toEqual([
        q,
        [mine.reference],
      ]);
    }
    expect((await listPayments(osa, { q: mine.email, state: "gagal" })).rows).toEqual([]);
  });

  it("finds a notification by the same, and one that belongs to nothing by any part of it", async () => {
    for (const q of [mine.reference, mine.reference.slice(-6), mine.transaction]) {
      const rows = (await listEvents(osa, { q })).rows;
      expect([q, new Set(rows.map((row) => row.gatewayOrderId))]).toEqual([q, new Set([mine.reference])]);
    }
    await db.execute(sql`insert into marketplace_payment_events (gateway, dedupe_key, gateway_order_id, state, amount, payload, status)
      values ('midtrans', 'yatim-1', 'luar-sistem-77', 'paid', 1000, '{}', 'yatim')`);
    expect((await listEvents(osa, { q: "sistem-7" })).rows).toMatchObject([{ gatewayOrderId: "luar-sistem-77" }]);
  });

  it("is walked where it leads to too many, and finds the same", async () => {
    await db.execute(sql`
      insert into marketplace_users (name, email, username, password, remember_token, created_by, updated_by)
      select 'Banyak ' || n, 'banyak' || n || '@contoh.test', 'banyak' || n, '$argon2id$x', 'x', 'test', 'test' from generate_series(1, 1001) n`);
    await db.execute(sql`update "order" set order_member_name = 'Banyak Sekali' where billing_code = ${mine.code}`);
    expect(await seek("banyak")).toBeNull();
    expect((await listOrders(osa, { q: "banyak" })).rows.map((row) => row.billingCode)).toEqual([mine.code]);
  });
});
