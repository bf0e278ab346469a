import { sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import type { Bill, Notice } from "./notice";

type Sums = {
  goods: number;
  storeVoucher: number;
  voucher: number;
  delivery: number;
  deliveryIncome: "store" | "platform";
  fees: number;
  sellerFee: number;
  total: number;
  earned: number;
};

/** What was bought and what it comes to: for the buyer what is paid, for the store what it earns. */
export async function readOrderBill(tx: Tx, orderId: string, audience: Notice["audience"]): Promise<Bill> {
  const lines = await tx.execute<Bill["lines"][number]>(sql`
    select v.name, v.variant, i.qty, i.price - i.discount as price, i.subtotal
    from marketplace_order_items i join marketplace_product_versions v on v.id = i.marketplace_product_version_id
    where i.marketplace_order_id = ${orderId}::uuid order by i.id
  `);
  const [sums] = await tx.execute<Sums>(sql`
    select total as goods, store_voucher_discount as "storeVoucher", discount as voucher, delivery_fee as delivery,
      delivery_income as "deliveryIncome", admin_fee + tax_amount as fees, order_price as total, saldo_credit as earned,
      case when fee_bearer = 'seller' then onesmile_fee else 0 end as "sellerFee"
    from marketplace_orders where id = ${orderId}::uuid
  `);
  return { lines: [...lines], sums: sums ? (audience === "buyer" ? paid(sums) : earned(sums)) : [] };
}

const paid = ({ goods, voucher, delivery, fees, total }: Sums): Bill["sums"] => [
  { label: "goods", amountRupiah: goods },
  ...(voucher > 0 ? [{ label: "voucher" as const, amountRupiah: -voucher }] : []),
  { label: "delivery", amountRupiah: delivery },
  ...(fees > 0 ? [{ label: "fees" as const, amountRupiah: fees }] : []),
  { label: "total", amountRupiah: total },
];

const earned = (sums: Sums): Bill["sums"] => [
  { label: "goods", amountRupiah: sums.goods },
  ...(sums.storeVoucher > 0 ? [{ label: "voucher" as const, amountRupiah: -sums.storeVoucher }] : []),
  ...(sums.deliveryIncome === "store" ? [{ label: "delivery" as const, amountRupiah: sums.delivery }] : []),
  ...(sums.sellerFee > 0 ? [{ label: "fees" as const, amountRupiah: -sums.sellerFee }] : []),
  { label: "earned", amountRupiah: sums.earned },
];
