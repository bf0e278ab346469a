import { sql } from "drizzle-orm";
import type { Check } from "./ledger-checks";

export const orderChecks: Check[] = [
  {
    id: "L10",
    title: "the amounts of every order follow from one another, and its lines and its parcel from them",
    offending: sql`
      select mo.billing_code, mo.total, i.subtotal as lines, mo.order_price, mo.saldo_credit, s.total as parcel
      from marketplace_orders mo
      join "order" o on o.id = mo.order_id
      left join lateral (
        select sum(subtotal)::bigint as subtotal, sum(qty)::int as qty from marketplace_order_items
        where marketplace_order_id = mo.id
      ) i on true
      left join marketplace_shipments s on s.marketplace_order_id = mo.id and s.is_active
      where mo.total is distinct from i.subtotal
        or o.order_quantity is distinct from i.qty
        or mo.discount <> mo.store_voucher_discount + mo.platform_voucher_share
        or mo.pre_tax_price <> mo.total - mo.discount
        or mo.grand_total <> mo.pre_tax_price + mo.tax_amount
        or mo.admin_fee <> mo.service_fee + case when mo.fee_bearer = 'buyer' then mo.onesmile_fee else 0 end
        or mo.order_price <> mo.grand_total + mo.delivery_fee + mo.admin_fee
        or mo.saldo_credit <> mo.pre_tax_price + mo.platform_voucher_share
          + case when mo.delivery_income = 'store' then mo.delivery_fee else 0 end
          - case when mo.fee_bearer = 'seller' then mo.onesmile_fee else 0 end
        or s.total <> mo.delivery_fee
    `,
  },
  {
    id: "L12",
    title: "every paid order has one paid journal, one completed sale and a history",
    offending: sql`
      select * from (
        select mo.billing_code,
          (select count(*)::int from ledger_journals where key = 'paid:' || mo.id) as journals,
          (select count(*)::int from marketplace_transactions t
            where t.marketplace_order_id = mo.id and t.type = 'penjualan' and t.status = 'completed') as sales,
          (select count(*)::int from marketplace_order_statuses h where h.marketplace_order_id = mo.id) as statuses
        from marketplace_orders mo join "order" o on o.id = mo.order_id where o.order_status = 2
      ) x where journals <> 1 or sales <> 1 or statuses < 1
    `,
  },
  {
    id: "refund",
    title: "what went back of an order is the sum of its refunds, and no payment gives back more than came in",
    offending: sql`
      select mo.billing_code, mo.refunded_goods, mo.refunded_delivery, r.goods, r.delivery
      from marketplace_orders mo
      left join (
        select marketplace_order_id as id, sum(goods)::bigint as goods, sum(delivery)::bigint as delivery
        from marketplace_refunds group by 1
      ) r on r.id = mo.id
      where mo.refunded_goods <> coalesce(r.goods, 0) or mo.refunded_delivery <> coalesce(r.delivery, 0)
    `,
  },
  {
    id: "refund-payable",
    title: "what the gateways still have to give back is the sum of the refunds nobody confirmed",
    offending: sql`
      select account, e.amount as ledger, r.amount as refunds
      from (
        select account, -sum(amount)::bigint as amount from ledger_entries
        where account like 'refund_payable:%' group by account
      ) e
      full join (
        select 'refund_payable:' || p.gateway as account, sum(r.amount - r.wallet_amount)::bigint as amount
        from marketplace_refunds r join marketplace_payments p on p.id = r.payment_id
        where r.status in ('diminta', 'diproses') group by 1
      ) r using (account)
      where coalesce(e.amount, 0) <> coalesce(r.amount, 0)
    `,
  },
  {
    id: "history",
    title: "an order stands where its newest line of history says",
    offending: sql`
      select mo.billing_code, mo.status, h.state as newest
      from marketplace_orders mo
      left join lateral (
        select state from marketplace_order_statuses where marketplace_order_id = mo.id order by id desc limit 1
      ) h on true
      where mo.status is distinct from h.state
    `,
  },
  {
    id: "checkout",
    title: "a checkout's total is the sum of its orders",
    offending: sql`
      select c.code, c.total, c.order_count, x.amount as orders, x.count
      from marketplace_checkouts c
      left join (
        select checkout_id, sum(order_price)::bigint as amount, count(*)::int as count from "order" group by 1
      ) x on x.checkout_id = c.id
      where c.total is distinct from x.amount or c.order_count is distinct from x.count
    `,
  },
  {
    id: "payment",
    title: "the orders of a checkout are paid where one payment of their sum came in, and nowhere else",
    offending: sql`
      select c.code, x.orders, x.paid, p.payments, p.amount, x.price, c.wallet_amount
      from marketplace_checkouts c
      join payment_methods m on m.id = c.payment_method_id
      join (
        select checkout_id, count(*)::int as orders, sum(order_price)::bigint as price,
          count(*) filter (where order_status in (2, 5, 6, 7))::int as paid
        from "order" group by 1
      ) x on x.checkout_id = c.id
      left join (
        select checkout_id, count(*)::int as payments, sum(amount)::bigint as amount from marketplace_payments
        where status in ('dibayar', 'dibalik') group by 1
      ) p on p.checkout_id = c.id
      where m.kind = 'transfer' and (
        (x.paid > 0) <> (coalesce(p.payments, 0) = 1)
        or x.paid not in (0, x.orders)
        or coalesce(p.payments, 0) > 1
        or p.amount <> x.price - c.wallet_amount
      )
    `,
  },
  {
    id: "wallet_held",
    title: "what wallets set apart is what they pay of the checkouts that still wait for the rest",
    offending: sql`
      select coalesce(h.owner, w.owner) as member, coalesce(h.amount, 0) as held, coalesce(w.amount, 0) as checkouts
      from (
        select split_part(account, ':', 2) as owner, -sum(amount)::bigint as amount from ledger_entries
        where split_part(account, ':', 1) = 'wallet_held' group by 1
      ) h
      full join (
        select member_uuid::text as owner, sum(wallet_amount)::bigint as amount from marketplace_checkouts c
        where exists (
          select 1 from marketplace_payments p
          where p.checkout_id = c.id and p.status in ('diminta', 'menunggu', 'ditinjau')
        ) group by 1
      ) w on w.owner = h.owner
      where coalesce(h.amount, 0) <> coalesce(w.amount, 0)
    `,
  },
];
