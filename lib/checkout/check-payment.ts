import { and, desc, eq, inArray } from "drizzle-orm";
import { db } from "@/db/client";
import { checkouts } from "@/db/schema/checkout";
import { payments } from "@/db/schema/payments";
import type { Buyer } from "@/lib/auth/actors";
import { gatewayNamed } from "@/lib/payments/active-gateway";
import { hit } from "@/lib/platform/rate-limit";
import { refusal } from "@/lib/shared/errors";
import { applyAnswer } from "./apply-answer";
import type { GatewayByName } from "./send-refund";

// Impatience is human; the gateway is asked about one attempt no more often than this, whoever presses.
const patience = { limit: 3, windowSeconds: 30 };

/**
 * The buyer wants to know whether the money came: the gateway itself is asked, and what it knows happens at once. Asked
 * too often, we answer with what we know.
 */
export async function checkPayment(
  buyer: Buyer,
  input: { checkoutId: string },
  gateways: GatewayByName = gatewayNamed,
): Promise<"moved" | "waiting" | "too_soon"> {
  const latest = await latestOf(buyer, input.checkoutId);
  if (!latest) throw refusal("not_found");
  if (!waits(latest)) return "moved";
  if (!(await hit(`payment-check:${latest.id}`, patience)).allowed) return "too_soon";
  const gateway = gateways(latest.gateway);
  const status = await gateway?.getStatus(latest.transactionId ?? latest.gatewayOrderId).catch((error: unknown) => {
    console.error("payment not checked", latest.id, error);
    return undefined;
  });
  if (!gateway || !status) throw refusal("gateway_unavailable");
  await db.transaction((tx) => applyAnswer(tx, { kind: "gateway", name: gateway.name }, latest.id, status));
  const open = await db.$count(payments, and(eq(payments.id, latest.id), inArray(payments.status, [...waiting])));
  return open === 0 ? "moved" : "waiting";
}

const waiting = ["diminta", "menunggu"] as const;
const waits = (payment: { status: string }) => waiting.some((status) => status === payment.status);

async function latestOf(buyer: Buyer, checkoutId: string) {
  const [row] = await db
    .select({
      id: payments.id,
      status: payments.status,
      gateway: payments.gateway,
      gatewayOrderId: payments.gatewayOrderId,
      transactionId: payments.transactionId,
    })
    .from(payments)
    .innerJoin(checkouts, eq(checkouts.id, payments.checkoutId))
    .where(and(eq(checkouts.id, checkoutId), eq(checkouts.memberUuid, buyer.userId)))
    .orderBy(desc(payments.attempt))
    .limit(1);
  return row;
}
