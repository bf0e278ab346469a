import { writeFileSync } from "node:fs";
import { db } from "@/db/client";
import { system } from "@/lib/auth/actors";
import type { GatewayStatus } from "@/lib/payments/gateway";
import { applyPaymentEvent } from "./apply-payment-event";
import { expirePayment } from "./expire-payment";
import { receiveNotification } from "./receive-notification";
import { requestCharge } from "./request-charge";
import { sendRefund } from "./send-refund";
import { notificationOf, scriptedGateway } from "./testing";

// What a web server or a worker does at one step of a purchase, in a process of its own that may be killed on the way.
// The gateway's memory outlives it in a file, as a real gateway's would.
type Errand = {
  step: "charge" | "receive" | "apply" | "expire" | "refund";
  id: string;
  memory: string;
  status?: GatewayStatus;
};

const errand: Errand = JSON.parse(process.argv[2] ?? "{}");
const script = scriptedGateway();
if (errand.status) script.say(errand.status.gatewayOrderId, errand.status);

const remember = async <Answer>(asked: string, answer: Promise<Answer>) => {
  const given = await answer;
  writeFileSync(errand.memory, `${asked}\n`, { flag: "a" });
  return given;
};
const gateway = {
  ...script.gateway,
  createCharge: (request: Parameters<typeof script.gateway.createCharge>[0]) =>
    remember("charge", script.gateway.createCharge(request)),
  expire: (id: string) => remember("expire", script.gateway.expire(id)),
  refund: (...call: Parameters<typeof script.gateway.refund>) => remember("refund", script.gateway.refund(...call)),
};

switch (errand.step) {
  case "charge":
    await requestCharge(system("crash"), errand.id, gateway);
    break;
  case "receive": {
    if (!errand.status) throw new Error("nothing to receive");
    await receiveNotification(notificationOf(errand.status));
    break;
  }
  case "apply":
    await applyPaymentEvent(gateway, Number(errand.id));
    break;
  case "expire":
    await expirePayment(system("crash"), gateway, errand.id);
    break;
  case "refund":
    await sendRefund(system("crash"), errand.id, () => gateway);
    break;
}
await db.$client.end();
process.exit(0);
