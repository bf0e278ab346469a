import { activePayouts } from "@/lib/payments/active-payouts";
import { applyPayoutEvent } from "@/lib/payouts/apply-payout-event";
import { answer, readBody } from "../../answers";

/**
 * What became of money that was sent to a bank. The gateway is asked again before anything moves, so a notification that
 * is lost costs only time: the job that looks after payouts asks by itself. 503 asks for this one again.
 */
export async function POST(request: Request) {
  const gateway = activePayouts();
  if (!gateway) return answer(404, "unknown_gateway");
  try {
    const rawBody = await readBody(request);
    if (rawBody === null) return answer(413, "too_large");
    const reading = gateway.readPayoutNotification({ rawBody, headers: request.headers });
    if (!reading.ok) return answer(reading.reason === "signature" ? 401 : 400, reading.reason);
    await applyPayoutEvent(reading.notification, gateway);
    return answer(200, "ok");
  } catch (error) {
    console.error("payout notification not applied", error);
    return answer(503, "not_applied");
  }
}
