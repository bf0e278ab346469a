import { type SQL, sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { db } from "@/db/client";
import { testDatabase } from "@/db/testing/database";
import { system } from "@/lib/auth/actors";
import { applyPaymentEvent } from "@/lib/checkout/apply-payment-event";
import { receiveNotification } from "@/lib/checkout/receive-notification";
import { requestCharge } from "@/lib/checkout/request-charge";
import { buy, newGoods, newShop, newShopper, notificationOf, putInCart, scriptedGateway } from "@/lib/checkout/testing";
import { closeSender } from "@/lib/jobs/enqueue";
import { acceptOrder } from "@/lib/orders/accept-order";
import { confirmReceipt } from "@/lib/orders/confirm-receipt";
import { rejectOrder } from "@/lib/orders/reject-order";
import { releaseSaldo } from "@/lib/orders/release-saldo";
import { shipOrder } from "@/lib/orders/ship-order";
import { auditMoney } from "./audit-money";

testDatabase();
afterAll(closeSender);

const failing = async () => (await auditMoney()).checks.filter((check) => !check.ok).map((check) => check.id);

/** One store, and an order in every state that moves money: unpaid, paid, refused, completed. */
async function trade() {
  const shop = await newShop({ feeBearer: "seller" });
  const goods = await newGoods(shop.store.id, { price: 40_000, stock: 20 });
  const buyer = await newShopper();
  const { gateway, say } = scriptedGateway();
  const order = async () => {
    await putInCart(buyer, goods.variant.id, 2);
    const bought = await buy(buyer);
    await requestCharge(system("test"), bought.payment.id, gateway);
    const [row] = await db.execute<{ code: string }>(
      sql`select billing_code as code from "order" where checkout_id = ${bought.checkoutId}::uuid`,
    );
    return { billingCode: row?.code ?? "", reference: bought.payment.gateway_order_id };
  };
  const paid = async () => {
    const { billingCode, reference } = await order();
    const eventId = await receiveNotification(notificationOf(say(reference, { state: "paid" })));
    await applyPaymentEvent(gateway, eventId ?? 0);
    return billingCode;
  };
  await order();
  await paid();
  await rejectOrder(shop.seller, { billingCode: await paid(), reason: "Stoknya rusak" });
  const done = await paid();
  await acceptOrder(shop.seller, { billingCode: done });
  await shipOrder(shop.seller, { billingCode: done, trackingNumber: "JT0012345678" });
  await confirmReceipt(buyer, { billingCode: done });
  await db.execute(sql`update marketplace_orders set saldo_release_at = now() where billing_code = ${done}`);
  await releaseSaldo();
  await db.execute(sql`
    insert into marketplace_vouchers (scope, code, name, type, value, start_date, end_date, created_by, updated_by)
    values ('platform', 'SENYUM', 'Senyum', 'nominal', 1000, '2026-01-01', '2027-01-01', 'test', 'test')
  `);
}

describe("the audit of the money", () => {
  beforeAll(trade);

  it("finds nothing wrong after orders were left, paid, refused and completed", async () => {
    const { checks } = await auditMoney();
    expect(checks.filter((check) => !check.ok)).toEqual([]);
    expect(checks.map((check) => check.id)).toEqual([
      ...["L1", "L2", "L3", "L4", "L5", "L6", "L7", "L8", "withheld", "wallet", "movements", "L9"],
      ...["L10", "L12", "refund", "refund-payable", "history", "checkout", "payment", "wallet_held"],
      ...["L11", "stock", "voucher"],
      ...["withdrawing", "points", "tier", "cod", "held"],
    ]);
  });

  const someJournal = sql`(select min(id) from ledger_journals)`;
  const completed = sql`(select id from marketplace_orders where status = 'selesai')`;
  const move = (from: string) => sql`
    with j as (
      insert into ledger_journals (key, kind, ref_type, ref_id, occurred_at, created_by)
      values ('bent', 'bent', 'test', '1', now(), 'test') returning id
    )
    insert into ledger_entries (journal_id, account, amount, memo)
    select id, ${from}, 1, 'bent' from j union all select id, 'suspense:unapplied', -1, 'bent' from j
  `;

  const unmove = sql`
    with lines as (delete from ledger_entries where memo = 'bent') delete from ledger_journals where kind = 'bent'
  `;

  const mutations: [id: string, what: string, change: SQL, undo: SQL][] = [
    [
      "L1",
      "a line without its other half",
      sql`insert into ledger_entries (journal_id, account, amount, memo) values (${someJournal}, 'suspense:unapplied', 1, 'bent')`,
      sql`delete from ledger_entries where memo = 'bent'`,
    ],
    [
      "L2",
      "a balance one too high",
      sql`update ledger_guarded_balances set balance = balance + 1 where account like 'seller_available:%'`,
      sql`update ledger_guarded_balances set balance = balance - 1 where account like 'seller_available:%'`,
    ],
    [
      "L2",
      "a balance of an account nobody posted to",
      sql`insert into ledger_guarded_balances (account, balance) values ('buyer_wallet:nobody', 5)`,
      sql`delete from ledger_guarded_balances where account = 'buyer_wallet:nobody'`,
    ],
    [
      "L3",
      "a store's saldo one too high",
      sql`update marketplace_stores set saldo_amount = saldo_amount + 1`,
      sql`update marketplace_stores set saldo_amount = saldo_amount - 1`,
    ],
    [
      "L3",
      "a held part one too low",
      sql`update marketplace_stores set saldo_held_amount = saldo_held_amount - 1`,
      sql`update marketplace_stores set saldo_held_amount = saldo_held_amount + 1`,
    ],
    [
      "L4",
      "a completed transaction that the ledger does not know",
      sql`insert into marketplace_transactions (marketplace_store_id, type, amount, description, status, created_by, updated_by)
        select id, 'penyesuaian', 1, 'bent', 'completed', 'test', 'test' from marketplace_stores`,
      sql`delete from marketplace_transactions where description = 'bent'`,
    ],
    [
      "L5",
      "a withdrawal that nobody paid",
      sql`update marketplace_stores set withdraw_amount = 1`,
      sql`update marketplace_stores set withdraw_amount = 0`,
    ],
    [
      "L6",
      "a sale too many",
      sql`update marketplace_stores set sale_amount = sale_amount + 1`,
      sql`update marketplace_stores set sale_amount = sale_amount - 1`,
    ],
    ["L7", "a fee that no order owes", move("fee_income"), unmove],
    ["L8", "a tax that no order owes", move("tax_deferred"), unmove],
    ["withheld", "a tax that was withheld from nobody", move("tax_payable:pph22"), unmove],
    [
      "L9",
      "money that left clearing for the bank and stands in no list",
      sql`
        with j as (
          insert into ledger_journals (key, kind, ref_type, ref_id, occurred_at, created_by)
          values ('settlement:midtrans:bent', 'settled', 'test', '1', now(), 'test') returning id
        )
        insert into ledger_entries (journal_id, account, amount, memo)
        select id, 'bank:ops', 1, 'bent' from j union all select id, 'gateway_clearing:midtrans', -1, 'bent' from j
      `,
      sql`
        with lines as (delete from ledger_entries where memo = 'bent')
        delete from ledger_journals where key = 'settlement:midtrans:bent'
      `,
    ],
    [
      "L9",
      "a line of a gateway's list that moved nothing",
      sql`
        with f as (
          insert into marketplace_settlements (gateway, file_name, sha256, created_by, updated_by)
          values ('midtrans', 'bent', 'bent', 'test', 'test') returning id
        )
        insert into marketplace_settlement_lines (settlement_id, line_number, gateway_order_id, transaction_id, gross, fee, settled_at, outcome, created_by, updated_by)
        select id, 1, 'bent', 'bent', 1000, 0, now(), 'cocok', 'test', 'test' from f
      `,
      sql`
        with lines as (delete from marketplace_settlement_lines where transaction_id = 'bent')
        delete from marketplace_settlements where file_name = 'bent'
      `,
    ],
    [
      "L10",
      "an order that credits one rupiah too much",
      sql`update marketplace_orders set saldo_credit = saldo_credit + 1 where id = ${completed}`,
      sql`update marketplace_orders set saldo_credit = saldo_credit - 1 where id = ${completed}`,
    ],
    [
      "L11",
      "a counter of a store",
      sql`update marketplace_stores set sold_qty = sold_qty + 1`,
      sql`update marketplace_stores set sold_qty = sold_qty - 1`,
    ],
    [
      "L11",
      "a counter of a product",
      sql`update marketplace_products set sold_qty = sold_qty + 1`,
      sql`update marketplace_products set sold_qty = sold_qty - 1`,
    ],
    [
      "L12",
      "a paid order without its journal",
      sql`update ledger_journals set key = 'was:' || key where key = 'paid:' || ${completed}`,
      sql`update ledger_journals set key = substr(key, 5) where key like 'was:%'`,
    ],
    [
      "movements",
      "a movement of one rupiah more",
      sql`update ledger_store_movements set held = held + 1`,
      sql`update ledger_store_movements set held = held - 1`,
    ],
    [
      "movements",
      "a movement of another kind",
      sql`update ledger_store_movements set kind = 'bent' where kind = 'released'`,
      sql`update ledger_store_movements set kind = 'released' where kind = 'bent'`,
    ],
    [
      "wallet",
      "a buyer one rupiah richer",
      sql`update members set saldo = saldo + 1`,
      sql`update members set saldo = saldo - 1`,
    ],
    [
      "stock",
      "a piece out of nowhere",
      sql`update marketplace_product_variants set stock = stock + 1`,
      sql`update marketplace_product_variants set stock = stock - 1`,
    ],
    [
      "stock",
      "a hold that was forgotten",
      sql`update stock_holds set qty = qty + 1 where state = 'ditahan'`,
      sql`update stock_holds set qty = qty - 1 where state = 'ditahan'`,
    ],
    [
      "refund",
      "a refund that the order does not count",
      sql`update marketplace_refunds set goods = goods + 1`,
      sql`update marketplace_refunds set goods = goods - 1`,
    ],
    ["refund-payable", "money owed by way of a gateway for no refund", move("refund_payable:midtrans"), unmove],
    [
      "history",
      "a line of history that nothing followed",
      sql`insert into marketplace_order_statuses (marketplace_order_id, status, state, reason, created_by, updated_by)
        values (${completed}, 'Dikirim', 'dikirim', 'bent', 'test', 'test')`,
      sql`delete from marketplace_order_statuses where reason = 'bent'`,
    ],
    [
      "voucher",
      "a use that nobody made",
      sql`update marketplace_vouchers set used_count = used_count + 1`,
      sql`update marketplace_vouchers set used_count = used_count - 1`,
    ],
    [
      "wallet_held",
      "a checkout that says it took more from a wallet than was set apart",
      sql`update marketplace_checkouts c set wallet_amount = 1
        where exists (select 1 from marketplace_payments p where p.checkout_id = c.id and p.status = 'menunggu')`,
      sql`update marketplace_checkouts set wallet_amount = 0 where wallet_amount = 1`,
    ],
    [
      "withdrawing",
      "a withdrawal that was never set apart",
      sql`insert into marketplace_withdrawals (request_key, member_uuid, bank_account_id, bank_code, account_number, holder_name, amount, created_by, updated_by)
        select gen_random_uuid(), uuid, gen_random_uuid(), '014', '12345', 'bent', 1, 'test', 'test' from members limit 1`,
      sql`delete from marketplace_withdrawals where holder_name = 'bent'`,
    ],
    [
      "points",
      "a point out of nowhere",
      sql`update members set reward_points = reward_points + 1`,
      sql`update members set reward_points = reward_points - 1`,
    ],
    [
      "tier",
      "a transaction that nobody made",
      sql`update members set total_transactions = total_transactions + 1`,
      sql`update members set total_transactions = total_transactions - 1`,
    ],
    [
      "tier",
      "a tier that nobody earned",
      sql`update members set level = 'gold'`,
      sql`update members set level = 'bronze'`,
    ],
    ["cod", "cash that no courier collected", move("cod_receivable:nobody"), unmove],
    [
      "held",
      "an order that says its money was released",
      sql`update marketplace_orders set saldo_released_at = '2000-01-01' where status = 'menunggu_konfirmasi'`,
      sql`update marketplace_orders set saldo_released_at = null where saldo_released_at = '2000-01-01'`,
    ],
    [
      "checkout",
      "a checkout of another total",
      sql`update marketplace_checkouts set total = total + 1`,
      sql`update marketplace_checkouts set total = total - 1`,
    ],
    [
      "payment",
      "paid orders without a payment",
      sql`update marketplace_payments set status = 'gagal' where status = 'dibayar'`,
      sql`update marketplace_payments set status = 'dibayar' where status = 'gagal'`,
    ],
    [
      "payment",
      "a payment whose orders wait",
      sql`update marketplace_payments set status = 'dibayar', paid_at = now(), last_error = 'bent' where status = 'menunggu'`,
      sql`update marketplace_payments set status = 'menunggu', paid_at = null, last_error = null where last_error = 'bent'`,
    ],
  ];

  it.each(mutations)("%s notices %s, and no other check is disturbed", async (id, _, change, undo) => {
    await unguarded(change);
    expect(await failing()).toEqual([id]);
    await unguarded(undo);
    expect(await failing()).toEqual([]);
  });
});

/** Past every guard of the database: triggers are off, and the one constraint that would refuse the bend is not there. */
async function unguarded(change: SQL) {
  await db.transaction(async (tx) => {
    await tx.execute(sql`set local session_replication_role = replica`);
    await tx.execute(sql`alter table marketplace_orders drop constraint if exists marketplace_orders_saldo_credit`);
    await tx.execute(change);
  });
}
