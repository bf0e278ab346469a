import type { ChargeMethod, ChargeRequest, GatewayChannel } from "../lib/payments/gateway";
import { midtransGateway } from "../lib/payments/midtrans";
import { xenditGateway } from "../lib/payments/xendit";
import { TEST_SERVER_KEY, TEST_XENDIT_KEY, TEST_XENDIT_TOKEN, type TestShop } from "./test-shop";

export const everyMethod: ChargeMethod[] = [
  { channel: "va", gatewayChannel: "bca" },
  { channel: "va", gatewayChannel: "bni" },
  { channel: "va", gatewayChannel: "bri" },
  { channel: "va", gatewayChannel: "permata" },
  { channel: "va", gatewayChannel: "mandiri_bill" },
  { channel: "ewallet", gatewayChannel: "gopay" },
  { channel: "ewallet", gatewayChannel: "shopeepay" },
  { channel: "qris", gatewayChannel: "qris" },
];

let orders = 0;

export function chargeRequest(gatewayChannel: GatewayChannel, shop: TestShop, now = Date.now()): ChargeRequest {
  orders += 1;
  const method = everyMethod.find((one) => one.gatewayChannel === gatewayChannel);
  const orderedAt = new Date(Math.floor(now / 1_000) * 1_000 + 123);
  return {
    gatewayOrderId: `toko-baju-rohman-20261120093000-${gatewayChannel}-${orders}`,
    amountRupiah: 15_000,
    method: method ?? { channel: "ewallet", gatewayChannel },
    buyer: {
      name: "Siti Rahmawati Kusumaningrum Wulandari Prameswari",
      email: "siti@demo.test",
      phone: "62812-3456-789",
    },
    lines: [
      {
        id: "v-1",
        name: "Kemeja katun lengan panjang dengan nama yang panjang sekali",
        priceRupiah: 6_000,
        quantity: 2,
      },
      { id: "admin", name: "Biaya layanan", priceRupiah: 5_000, quantity: 1 },
      { id: "diskon", name: "Diskon", priceRupiah: -2_000, quantity: 1 },
    ],
    orderedAt,
    expiresAt: new Date(Math.floor(now / 1_000) * 1_000 + 3_600_000),
    returnUrl: "http://localhost:3000/checkout/1/payment/",
    notificationUrl: shop.notificationUrl,
    idempotencyKey: `5b1f9a52-1f0e-4f5e-9f40-${String(orders).padStart(12, "0")}`,
  };
}

export function gatewayOf(shop: TestShop, timeoutMs?: number) {
  return midtransGateway({
    serverKeys: [TEST_SERVER_KEY, "SB-Mid-server-OLD"],
    apiUrl: shop.url(),
    ...(timeoutMs === undefined ? {} : { timeoutMs }),
  });
}

export function xenditOf(shop: TestShop) {
  return xenditGateway({ secretKey: TEST_XENDIT_KEY, callbackTokens: [TEST_XENDIT_TOKEN], apiUrl: shop.url() });
}
