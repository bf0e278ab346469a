import { getTranslations } from "next-intl/server";
import type { EventReason as Reason } from "@/lib/payments/event-reason";

/** Why a notification ended as it did, in the reader's words. */
export async function EventReason({ reason }: { reason: Reason | null }) {
  const t = await getTranslations("osa.eventReason");
  return reason ? t(reason) : "–";
}
