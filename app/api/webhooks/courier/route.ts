import { system } from "@/lib/auth/actors";
import { applyTracking } from "@/lib/orders/apply-tracking";
import { keepProof } from "@/lib/orders/keep-proof";
import { activeTracking } from "@/lib/shipping/active-tracking";
import { receiveTracking } from "@/lib/shipping/receive-tracking";
import type { CourierTracking } from "@/lib/shipping/tracking";
import { answer, readBody } from "../answers";
import { applySoon } from "../apply-soon";

const actor = { kind: "gateway", name: "courier" } as const;

/**
 * What a courier tells of a parcel: the raw body first, then the signature, then it is kept, and only then what it means.
 * 200 says it is kept; 503 asks for it again.
 */
export async function POST(request: Request) {
  const tracking = activeTracking();
  if (!tracking) return answer(404, "unknown_gateway");
  try {
    const body = await readBody(request);
    if (body === null) return answer(413, "too_large");
    const reading = tracking.readNotification({ rawBody: body, headers: request.headers });
    if (!reading.ok) return answer(reading.reason === "signature" ? 401 : 400, reading.reason);
    const { reference: parcelId, event, raw } = reading.notification;
    const kept = await receiveTracking(actor, { parcelId, events: [{ ...event, raw }], source: "kabar" });
    if (kept === "stranger") return answer(404, "unknown_parcel");
    if (kept === "new") await applySoon(() => apply(tracking, parcelId));
    return answer(200, "ok");
  } catch (error) {
    console.error("courier's word not kept", error);
    return answer(503, "not_stored");
  }
}

async function apply(tracking: CourierTracking, parcelId: string): Promise<void> {
  const proofUrl = await keepProof(parcelId, tracking);
  await applyTracking(system("courier"), { parcelId, proofUrl });
}
