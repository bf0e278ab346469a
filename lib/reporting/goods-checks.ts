import { sql } from "drizzle-orm";
import { type Check, sold } from "./ledger-checks";

/** Pieces sold by variant, from the lines of the orders that count. */
const soldByVariant = sql`
  select v.marketplace_product_variant_id as id, sum(i.qty - (
    select coalesce(sum(r.qty), 0) from marketplace_refund_items r where r.order_item_id = i.id
  ))::int as qty
  from marketplace_order_items i
  join marketplace_product_versions v on v.id = i.marketplace_product_version_id
  join marketplace_orders mo on mo.id = i.marketplace_order_id
  join "order" o on o.id = mo.order_id
  where ${sold} group by 1
`;

export const goodsChecks: Check[] = [
  {
    id: "L11",
    title: "sold counters of variants, products and stores are the pieces of their orders",
    offending: sql`
      with pieces as (
        select v.id, v.marketplace_product_id as product_id, v.marketplace_store_id as store_id, v.sold_qty,
          coalesce(x.qty, 0) as qty
        from marketplace_product_variants v left join (${soldByVariant}) x on x.id = v.id
      )
      select 'variant' as of, id, sold_qty as counter, qty as orders from pieces where sold_qty <> qty
      union all
      select 'product', p.id, p.sold_qty, coalesce(x.qty, 0)
      from marketplace_products p
      left join (select product_id, sum(qty)::int as qty from pieces group by 1) x on x.product_id = p.id
      where p.sold_qty <> coalesce(x.qty, 0)
      union all
      select 'store', s.id, s.sold_qty, coalesce(x.qty, 0)
      from marketplace_stores s
      left join (select store_id, sum(qty)::int as qty from pieces group by 1) x on x.store_id = s.id
      where s.sold_qty <> coalesce(x.qty, 0)
    `,
  },
  {
    id: "stock",
    title: "stock is the sum of its movements, and what is held the sum of the open holds",
    offending: sql`
      select v.id, v.sku, v.stock, v.held, m.stock as moved_stock, m.held as moved_held, coalesce(h.qty, 0) as open_holds
      from marketplace_product_variants v
      left join (
        select marketplace_product_variant_id as id, sum(stock_delta)::int as stock, sum(held_delta)::int as held
        from stock_movements group by 1
      ) m on m.id = v.id
      left join (
        select marketplace_product_variant_id as id, sum(qty)::int as qty from stock_holds where state = 'ditahan' group by 1
      ) h on h.id = v.id
      where v.stock <> coalesce(m.stock, 0) or v.held <> coalesce(m.held, 0) or v.held <> coalesce(h.qty, 0)
    `,
  },
  {
    id: "voucher",
    title: "a voucher was used as often as its live usages say",
    offending: sql`
      select v.code, v.used_count, coalesce(u.count, 0) as usages
      from marketplace_vouchers v
      left join (
        select voucher_id, count(*)::int as count from marketplace_voucher_usages where status <> 'released' group by 1
      ) u on u.voucher_id = v.id
      where v.used_count <> coalesce(u.count, 0)
    `,
  },
];
