import { sql } from "drizzle-orm";
import { z } from "zod";
import { keptDb } from "@/db/client";
import type { Buyer } from "@/lib/auth/actors";
import type { OrderState } from "@/lib/orders/status";
import type { PaymentState } from "@/lib/payments/payment-rows";
import { now } from "@/lib/platform/clock";
import { type CheckoutView, readCheckout } from "./read-checkout";
import { type CheckoutChoices, checkoutChoices } from "./schemas";

/** The checkout as it stands for this buyer and these choices, outside any transaction. */
export const checkoutPage = (buyer: Buyer, choices: CheckoutChoices): Promise<CheckoutView> =>
  readCheckout(keptDb, buyer, choices, now());

/** The choices in an address. What is no choice, by accident or by hand, is left out; the rest still counts. */
export function readChoices(query: URLSearchParams): CheckoutChoices {
  const sound = [...query].filter(([name, value]) => checkoutChoices.safeParse({ [name]: value }).success);
  return checkoutChoices.parse(Object.fromEntries(sound));
}

export type PaymentPage = {
  checkoutId: string;
  code: string;
  /** Empty where nobody collects before the door. */
  paymentId: string | null;
  /** `cod` where there is no attempt: the courier collects. */
  status: PaymentState | "cod";
  gateway: string | null;
  /** What is collected, beside what the wallet paid. */
  amount: number;
  walletAmount: number;
  /** Its orders still wait for their money. */
  isUnpaid: boolean;
  hasCharge: boolean;
  transactionId: string | null;
  virtualNumber: string | null;
  redirectUrl: string | null;
  qrString: string | null;
  expiresAt: Date;
  remainingSeconds: number;
  paidAt: Date | null;
  method: {
    id: number;
    name: string;
    nameEn: string;
    channel: "va" | "ewallet" | "qris" | "manual" | "cod" | "dompet";
    gatewayChannel: string | null;
    instructions: { id: string[]; en: string[] };
  };
  orders: { billingCode: string; storeName: string; orderPrice: number; state: OrderState }[];
};

type PaymentRow = Omit<PaymentPage, "expiresAt" | "paidAt" | "remainingSeconds"> & {
  expiresAt: string;
  paidAt: string | null;
};

/** The latest attempt to pay a checkout, with what it pays for; null for a checkout that is not this buyer's. */
export async function readPayment(buyer: Buyer, checkoutId: string): Promise<PaymentPage | null> {
  if (!z.uuid().safeParse(checkoutId).success) return null;
  const [row] = await keptDb.execute<PaymentRow>(sql`
    select c.id as "checkoutId", c.code, p.id as "paymentId", coalesce(p.status::text, 'cod') as status, p.gateway,
      coalesce(p.amount, c.total - c.wallet_amount) as amount, c.wallet_amount as "walletAmount",
      exists (select 1 from "order" w where w.checkout_id = c.id and w.order_status in (0, 1)) as "isUnpaid",
      p.transaction_id is not null as "hasCharge", p.transaction_id as "transactionId",
      p.virtual_number as "virtualNumber", p.redirect_url as "redirectUrl", p.qr_string as "qrString",
      coalesce(p.expires_at, c.expires_at) as "expiresAt", p.paid_at as "paidAt",
      jsonb_build_object('id', m.id, 'name', m.name, 'nameEn', m.name_en, 'channel', m.channel,
        'gatewayChannel', m.gateway_channel, 'instructions', m.instructions) as method,
      (select jsonb_agg(jsonb_build_object('billingCode', o.billing_code, 'storeName', s.name,
          'orderPrice', o.order_price, 'state', o.status) order by s.name, o.id)
        from "order" h join marketplace_orders o on o.order_id = h.id
        join marketplace_stores s on s.id = o.marketplace_store_id
        where h.checkout_id = c.id) as orders
    from marketplace_checkouts c
    left join marketplace_payments p on p.checkout_id = c.id
    join payment_methods m on m.id = coalesce(p.payment_method_id, c.payment_method_id)
    where c.id = ${checkoutId}::uuid and c.member_uuid = ${buyer.userId}::uuid
    order by p.attempt desc nulls last limit 1
  `);
  if (!row) return null;
  const expiresAt = new Date(row.expiresAt);
  const remainingSeconds = Math.max(0, Math.floor((expiresAt.getTime() - now().getTime()) / 1000));
  return { ...row, expiresAt, remainingSeconds, paidAt: row.paidAt === null ? null : new Date(row.paidAt) };
}

export type PaymentSignal = { paymentId: string; status: PaymentState; hasCharge: boolean };

/** As little as a page needs to know that it is out of date. */
export async function readPaymentSignal(buyer: Buyer, checkoutId: string): Promise<PaymentSignal | null> {
  if (!z.uuid().safeParse(checkoutId).success) return null;
  const [row] = await keptDb.execute<PaymentSignal>(sql`
    select p.id as "paymentId", p.status, p.transaction_id is not null as "hasCharge"
    from marketplace_checkouts c join marketplace_payments p on p.checkout_id = c.id
    where c.id = ${checkoutId}::uuid and c.member_uuid = ${buyer.userId}::uuid
    order by p.attempt desc limit 1
  `);
  return row ?? null;
}

/** The newest checkout that still waits for its money: what somebody who comes back to an empty checkout looks for. */
export async function waitingCheckout(buyer: Buyer): Promise<string | null> {
  const [row] = await keptDb.execute<{ id: string }>(sql`
    select c.id from marketplace_checkouts c join marketplace_payments p on p.checkout_id = c.id
    where c.member_uuid = ${buyer.userId}::uuid and p.status in ('diminta', 'menunggu')
      and p.expires_at > ${now().toISOString()}::timestamptz
    order by c.created_at desc limit 1
  `);
  return row?.id ?? null;
}
