import { db } from "@/db/client";
import type { Osa } from "@/lib/auth/actors";
import { lockEvent, readEvent } from "@/lib/payments/event-rows";
import type { PaymentGateway } from "@/lib/payments/gateway";
import { now } from "@/lib/platform/clock";
import { refusal } from "@/lib/shared/errors";
import { applyEvent, askAbout } from "./apply-event";
import type { Applied } from "./apply-status";
import type { Change } from "./payment-changes";

/** Applies an event in a transaction that is rolled back, whatever state it is in, and says what would change. */
export async function dryRunEvent(_osa: Osa, gateway: PaymentGateway, eventId: number) {
  const event = (await readEvent(db, eventId)) ?? refuse();
  const status = await askAbout(gateway, event);
  let result: (Applied & { changes: Change[] }) | undefined;
  const stop = new Error("only looked");
  await db
    .transaction(async (tx) => {
      const locked = (await lockEvent(tx, eventId)) ?? refuse();
      result = await applyEvent(tx, { kind: "gateway", name: gateway.name }, locked, status, now());
      throw stop;
    })
    .catch((error: unknown) => {
      if (error !== stop) throw error;
    });
  return result ?? refuse();
}

const refuse = (): never => {
  throw refusal("not_found");
};
