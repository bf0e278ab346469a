import { sql } from "drizzle-orm";
import { db, keptDb } from "@/db/client";
import type { System } from "@/lib/auth/actors";
import { recordInvoice } from "@/lib/orders/record-payment";
import type { ChargeLine, ChargeRequest, GatewayChannel, PaymentGateway } from "@/lib/payments/gateway";
import { isGatewayFailure } from "@/lib/payments/gateway";
import { movePayment } from "@/lib/payments/payment-rows";
import { now } from "@/lib/platform/clock";
import { readEnv } from "@/lib/platform/env";
import { failpoint } from "@/lib/platform/failpoint";

/**
 * PAY: asks the gateway for the charge of an attempt, outside any transaction, and writes down what it answered
 * (S3-083 … S3-088). Asked twice, the gateway answers with the first charge; a failure leaves an order that can be paid.
 */
export async function requestCharge(actor: System, paymentId: string, gateway: PaymentGateway) {
  const request = await chargeRequest(paymentId);
  if (!request) return;
  failpoint("before_charge_http");
  const answer = await gateway
    .createCharge(request)
    .catch((failure: unknown) => noteFailure(actor, paymentId, failure));
  failpoint("after_charge_http");
  const at = now();
  await db.transaction(async (tx) => {
    const moved = await movePayment(tx, actor, paymentId, {
      // The gateway's own notification may have come first; it tells less than the answer does.
      from: ["diminta", "menunggu"],
      to: "menunggu",
      at,
      request: answer.request,
      response: answer.response,
      transactionId: answer.transactionId,
      virtualNumber: answer.virtualNumber,
      redirectUrl: answer.redirectUrl,
      qrString: answer.qrString,
      expiresAt: answer.expiresAt,
      lastError: null,
    });
    if (moved) await recordInvoice(tx, actor, request.checkoutId, answer, at);
    failpoint("before_charge_commit");
  });
}

async function noteFailure(actor: System, paymentId: string, failure: unknown): Promise<never> {
  const why = isGatewayFailure(failure) ? failure.code : "unavailable";
  const at = now();
  await db.transaction((tx) =>
    movePayment(tx, actor, paymentId, { from: ["diminta"], to: "diminta", at, lastError: why }),
  );
  throw failure;
}

type Row = {
  checkout_id: string;
  gateway: string;
  gateway_order_id: string;
  idempotency_key: string;
  amount: number;
  expires_at: string;
  channel: ChargeRequest["method"]["channel"];
  gateway_channel: GatewayChannel;
  name: string;
  email: string;
  phone: string | null;
  booked_at: string;
  lines: ChargeLine[];
};

// An attempt whose answer is written down has its charge already.
async function chargeRequest(paymentId: string): Promise<(ChargeRequest & { checkoutId: string }) | null> {
  const [row] = await keptDb.execute<Row>(sql`
    select p.checkout_id, p.gateway, p.gateway_order_id, p.idempotency_key, p.amount, p.expires_at, m.channel, m.gateway_channel,
      u.name, u.email, u.phone, c.created_at as booked_at, (
        select jsonb_agg(l order by l.at, l.rank) from (
          select o.billing_code as at, 1 as rank, i.id::text as id, left(v.name, 50) as name, i.price - i.discount as "priceRupiah", i.qty as quantity
          from marketplace_orders o join marketplace_order_items i on i.marketplace_order_id = o.id
          join marketplace_product_versions v on v.id = i.marketplace_product_version_id
          join "order" h on h.id = o.order_id where h.checkout_id = p.checkout_id
          union all
          select o.billing_code, x.rank, left(x.id || '-' || o.billing_code, 50), x.name, x.price, 1
          from marketplace_orders o join "order" h on h.id = o.order_id
          cross join lateral (values
            (2, 'ongkir', 'Ongkos kirim', o.delivery_fee), (3, 'admin', 'Biaya OneSmile', o.admin_fee),
            (4, 'pajak', 'Pajak', o.tax_amount), (5, 'diskon', 'Diskon voucher', -o.discount),
            (6, 'dompet', 'Saldo dompet', -o.wallet_amount)
          ) x (rank, id, name, price)
          where h.checkout_id = p.checkout_id and x.price <> 0
        ) l
      ) as lines
    from marketplace_payments p
    join marketplace_checkouts c on c.id = p.checkout_id
    join payment_methods m on m.id = p.payment_method_id
    join marketplace_users u on u.id = c.member_uuid
    where p.id = ${paymentId}::uuid and (p.status = 'diminta' or (p.status = 'menunggu' and p.request is null))
  `);
  if (!row) return null;
  const { APP_URL } = readEnv();
  return {
    checkoutId: row.checkout_id,
    gatewayOrderId: row.gateway_order_id,
    amountRupiah: row.amount,
    method: { channel: row.channel, gatewayChannel: row.gateway_channel },
    buyer: { name: row.name, email: row.email, phone: row.phone ?? "" },
    lines: row.lines.map(({ id, name, priceRupiah, quantity }) => ({ id, name, priceRupiah, quantity })),
    orderedAt: new Date(row.booked_at),
    expiresAt: new Date(row.expires_at),
    returnUrl: `${APP_URL}/checkout/${row.checkout_id}/payment`,
    notificationUrl: `${APP_URL}/api/webhooks/${row.gateway}`,
    idempotencyKey: row.idempotency_key,
  };
}
