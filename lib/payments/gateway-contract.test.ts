import { createHash } from "node:crypto";
import { TEST_SERVER_KEY, TEST_XENDIT_KEY, TEST_XENDIT_TOKEN } from "../../simulator/test-shop";
import type { IncomingNotification } from "./gateway";
import { gatewayChannels } from "./gateway-channels";
import { midtransGateway } from "./midtrans";
import { gatewayContract } from "./test-gateway-contract";
import { xenditGateway } from "./xendit";

function midtransSigned({ rawBody, headers }: IncomingNotification, key: string): IncomingNotification {
  const body = JSON.parse(rawBody);
  const signed = `${body.order_id}${body.status_code}${body.gross_amount}${key}`;
  const signature_key = createHash("sha512").update(signed).digest("hex");
  return { rawBody: JSON.stringify({ ...body, signature_key }), headers };
}

gatewayContract({
  name: "midtrans",
  channels: gatewayChannels.midtrans,
  repeatedCharge: "same",
  open: (shop, { timeoutMs, badKey, extraKeys = [] } = {}) =>
    midtransGateway({
      serverKeys: badKey ? ["SB-Mid-server-WRONG"] : [TEST_SERVER_KEY, ...extraKeys],
      apiUrl: shop.url(),
      ...(timeoutMs === undefined ? {} : { timeoutMs }),
    }),
  forge: (incoming) => midtransSigned(incoming, "somebody else's"),
  signWith: midtransSigned,
});

const withToken = ({ rawBody, headers }: IncomingNotification, token: string): IncomingNotification => ({
  rawBody,
  headers: new Headers({ ...Object.fromEntries(headers), "x-callback-token": token }),
});

gatewayContract({
  name: "xendit",
  channels: gatewayChannels.xendit,
  repeatedCharge: "another",
  open: (shop, { timeoutMs, badKey, extraKeys = [] } = {}) =>
    xenditGateway({
      secretKey: badKey ? "xnd_development_WRONG" : TEST_XENDIT_KEY,
      callbackTokens: [TEST_XENDIT_TOKEN, ...extraKeys],
      apiUrl: shop.url(),
      ...(timeoutMs === undefined ? {} : { timeoutMs }),
    }),
  forge: (incoming) => withToken(incoming, `${TEST_XENDIT_TOKEN}x`),
  signWith: withToken,
});
