import { applyPaymentEvent } from "@/lib/checkout/apply-payment-event";
import { receiveNotification } from "@/lib/checkout/receive-notification";
import { gatewayNamed } from "@/lib/payments/active-gateway";
import { answer, readBody } from "../answers";
import { applySoon } from "../apply-soon";

/**
 * The gateway's notifications: the raw body first, then the signature, then the inbox, and only then what it means.
 * 200 says it is kept, whatever becomes of it; 503 asks for it again. Anything else would lose it.
 */
export async function POST(request: Request, { params }: { params: Promise<{ gateway: string }> }) {
  try {
    const gateway = gatewayNamed((await params).gateway);
    if (!gateway) return answer(404, "unknown_gateway");
    const body = await readBody(request);
    if (body === null) return answer(413, "too_large");
    const reading = gateway.readNotification({ rawBody: body, headers: request.headers });
    if (!reading.ok) return answer(reading.reason === "signature" ? 401 : 400, reading.reason);
    const eventId = await receiveNotification(reading.notification);
    if (eventId !== null) await applySoon(() => applyPaymentEvent(gateway, eventId));
    return answer(200, "ok");
  } catch (error) {
    // A bare 500 would be repeated once at most; this asks for it again, and again.
    console.error("webhook not stored", error);
    return answer(503, "not_stored");
  }
}
