import { sql } from "drizzle-orm";
import { beforeAll, describe, expect, it } from "vitest";
import { db } from "@/db/client";
import { testDatabase } from "@/db/testing/database";
import { scannedBy, statementsOf } from "@/db/testing/plans";
import type { Seller } from "@/lib/auth/actors";
import { newShop } from "@/lib/checkout/testing";
import { readSellerOrder } from "@/lib/orders/seller-queries";
import { states } from "@/lib/orders/status";
import { listSellerComplaints } from "./complaints";
import { listTransactions } from "./seller-money";
import { listMovements } from "./seller-movements";
import { countSellerOrders, listSellerOrders } from "./seller-orders";
import { listWaitingOrders } from "./seller-overview";

testDatabase();

const ORDERS = 15_000;
/** Tables that grow with every order. */
const growing = new Set([
  "marketplace_orders",
  "order",
  "marketplace_shipments",
  "ledger_journals",
  "ledger_entries",
  "ledger_store_movements",
  "marketplace_transactions",
]);

let seller: Seller;
let middle: string | undefined;
let code = "";

/** Orders of three stores as SQL alone makes them: nine in ten are done, and each brought two movements. */
async function fill(storeId: string) {
  await db.transaction(async (tx) => {
    await tx.execute(sql`set local session_replication_role = replica`);
    await tx.execute(sql`
      create temp table sale on commit drop as
      select n, uuidv7(-n * interval '1 hour') as id, uuidv7(-n * interval '1 hour') as order_id, now() - n * interval '1 hour' as at,
        left(${storeId}, 8) || '-' || n as code, (case when n < 1000 then 'diproses' when n < 1500 then 'dikirim' else 'selesai' end)::fulfilment_status as status
      from generate_series(1, ${ORDERS}::int) n`);
    await tx.execute(sql`
      insert into "order" (id, order_price, order_booking_date, order_status, member_id, order_name, order_member_name, order_quantity, mp_id,
        billing_code, order_invoice, order_base_price, admin_fee, checkout_id, order_payment_date, created_by, updated_by, created_at)
      select order_id, 10000, at, 2, 1, 'x', (array['Budi', 'Siti'])[1 + n % 2] || ' ' || n, 1, 1, code,
        'X/' || lpad(n::text, 10, '0') || '/' || left(${storeId}, 8), 10000, 0, gen_random_uuid(), at, 'test', 'test', at from sale`);
    await tx.execute(sql`
      insert into marketplace_orders (id, order_id, billing_code, member_uuid, marketplace_store_id, marketplace_address_id, store_address_id, address,
        total, delivery_fee, pre_tax_price, onesmile_percentage_fee, onesmile_fee, tax_percentage, tax_amount, grand_total, fee_bearer,
        admin_fee, order_price, delivery_income, saldo_credit, status, accept_by, ship_by, complete_by, saldo_released_at, created_by, updated_by, created_at)
      select id, order_id, code, gen_random_uuid(), ${storeId}::uuid, gen_random_uuid(), gen_random_uuid(), 'Jalan', 10000, 0, 10000, 0, 0, 0, 0,
        10000, 'buyer', 0, 10000, 'store', 10000, status, at, at + interval '1 day', at + interval '9 days',
        case when status = 'selesai' then at end, 'test', 'test', at from sale`);
    await tx.execute(sql`
      insert into marketplace_order_words (marketplace_order_id, marketplace_store_id, words)
      select id, ${storeId}::uuid, concat_ws(E'\n', code, (array['Budi', 'Siti'])[1 + n % 2] || ' ' || n, 'Kaos ' || n % 500) from sale`);
    await tx.execute(sql`
      insert into marketplace_shipments (marketplace_order_id, courier_service_id, store_address_id, distance_km, weight_grams, distance_price, weight_price,
        total, estimated_days, created_by, updated_by)
      select id, 1, gen_random_uuid(), 1, 1, 0, 0, 0, 1, 'test', 'test' from sale`);
    await tx.execute(sql`
      with j as (
        insert into ledger_journals (key, kind, ref_type, ref_id, occurred_at, created_by)
        select kind || ':' || id, kind, 'order', id, at, 'test' from sale, unnest(array['paid', 'released']) kind
        returning id, kind, ref_id, occurred_at
      ), e as (
        insert into ledger_entries (journal_id, account, amount, memo) select id, 'seller_held:' || ${storeId}, -10000, 'x' from j
      )
      insert into ledger_store_movements (marketplace_store_id, journal_id, kind, occurred_at, order_ref, held, available, withdrawing)
      select ${storeId}::uuid, id, kind, occurred_at, ref_id::uuid, 10000, 0, 0 from j`);
    await tx.execute(sql`
      insert into marketplace_transactions (marketplace_store_id, type, amount, marketplace_order_id, description, status, created_by, updated_by)
      select ${storeId}::uuid, 'penjualan', 10000, id, 'x', 'completed', 'test', 'test' from sale`);
  });
}

const day = (ago: number) => new Date(Date.now() - ago * 86_400_000).toISOString().slice(0, 10);

const reads: [string, () => Promise<unknown>][] = [
  ["newest", () => listSellerOrders(seller, {})],
  ["a page in the middle", () => listSellerOrders(seller, { after: middle })],
  ...states.map((state): [string, () => Promise<unknown>] => [state, () => listSellerOrders(seller, { state })]),
  ["by deadline", () => listSellerOrders(seller, { sort: "deadline" })],
  ["a state by deadline", () => listSellerOrders(seller, { sort: "deadline", state: "dikirim" })],
  ["a rare buyer", () => listSellerOrders(seller, { q: "budi 1234" })],
  ["a common buyer by deadline", () => listSellerOrders(seller, { q: "budi", sort: "deadline" })],
  ["a code", () => listSellerOrders(seller, { q: code })],
  ["nothing found", () => listSellerOrders(seller, { q: "tidak ada ini" })],
  ["nothing found, by deadline", () => listSellerOrders(seller, { q: "tidak ada ini", sort: "deadline" })],
  ["one day", () => listSellerOrders(seller, { from: day(200), to: day(200) })],
  ["an unknown courier", () => listSellerOrders(seller, { courier: "zqxw" })],
  ["counts", () => countSellerOrders(seller)],
  ["one order", () => readSellerOrder(seller, code)],
  ["those that wait", () => listWaitingOrders(seller, 8)],
  ["the statement", () => listMovements(seller, {})],
  ["the statement of a day", () => listMovements(seller, { from: day(200), to: day(200) })],
  ["the statement's refunds", () => listMovements(seller, { kind: "refund" })],
  ["the statement of an order", () => listMovements(seller, { q: code })],
  ["transactions", () => listTransactions(seller, {})],
  ["complaints of nobody", () => listSellerComplaints(seller, { q: "tidak ada ini" })],
];

describe(`with ${ORDERS} orders in each of three stores`, () => {
  beforeAll(async () => {
    const shops = [await newShop(), await newShop(), await newShop()];
    for (const { store } of shops) await fill(store.id);
    seller = shops[1]?.seller ?? seller;
    await db.execute(sql`vacuum analyze`);
    const { rows } = await listSellerOrders(seller, { to: day(300) });
    middle = rows[0]?.cursor;
    code = rows[0]?.billingCode ?? "";
  }, 120_000);

  it.each(reads)("no list of a store reads the tables of all orders from end to end: %s", async (_, read) => {
    const statements = await statementsOf(read);
    expect(statements.length).toBeGreaterThan(0);
    for (const statement of statements) {
      const scans = (await scannedBy(statement)).filter((table) => growing.has(table));
      expect(scans, statement.text).toEqual([]);
    }
  });

  it("and they find what is there", async () => {
    expect(code).not.toBe("");
    expect((await listSellerOrders(seller, { q: code })).rows.map((row) => row.billingCode)).toEqual([code]);
    expect((await listSellerOrders(seller, { q: "siti 12346" })).rows.length).toBe(0);
    expect((await listMovements(seller, { q: code })).rows.map((row) => row.billingCode)).toEqual([code, code]);
    expect((await listMovements(seller, { q: "budi" })).rows).toEqual([]);
    expect((await listSellerOrders(seller, { q: "budi 12346" })).rows.length).toBe(1);
    expect((await listSellerOrders(seller, { q: "kaos 7", sort: "deadline" })).rows.length).toBe(25);
    expect((await listSellerOrders(seller, { from: day(200), to: day(200) })).rows.length).toBe(24);
  });
});
