import { activePayouts } from "@/lib/payments/active-payouts";
import { applyPayoutEvent } from "@/lib/payouts/apply-payout-event";
import { answer, readBody } from "../../answers";

/** What became of money that was sent to a bank. 503 asks for the notification again: nothing was kept. */
export async function POST(request: Request) {
  const payouts = activePayouts();
  if (!payouts) return answer(404, "unknown_gateway");
  const rawBody = await readBody(request);
  if (rawBody === null) return answer(413, "too_large");
  const reading = payouts.readPayoutNotification({ rawBody, headers: request.headers });
  if (!reading.ok) return answer(reading.reason === "signature" ? 401 : 400, reading.reason);
  try {
    await applyPayoutEvent(reading.notification, payouts);
  } catch (error) {
    console.error("payout notification not applied", error);
    return answer(503, "not_stored");
  }
  return answer(200, "ok");
}
