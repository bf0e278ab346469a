import { readEnv } from "@/lib/platform/env";
import { courierHttp } from "./courier-http";
import type { CourierTracking } from "./tracking";

let opened: CourierTracking | undefined;

/** Who tells where parcels are; null where nobody does: then only the buyer says that something arrived. */
export function activeTracking(): CourierTracking | null {
  const { COURIER_API_URL, COURIER_API_KEY, COURIER_WEBHOOK_SECRETS } = readEnv();
  if (!COURIER_API_URL) return null;
  opened ??= courierHttp({
    apiUrl: COURIER_API_URL,
    apiKey: COURIER_API_KEY,
    webhookSecrets: COURIER_WEBHOOK_SECRETS,
  });
  return opened;
}
