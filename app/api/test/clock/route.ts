import { z } from "zod";
import { runSweep } from "@/lib/checkout/sweep";
import { keepDeadlines } from "@/lib/orders/keep-deadlines";
import { moveClock, now, resetClock } from "@/lib/platform/clock";
import { readEnv } from "@/lib/platform/env";
import { keepReturnDeadlines } from "@/lib/returns/keep-return-deadlines";

const input = z.object({ hours: z.number().optional(), minutes: z.number().optional(), reset: z.boolean().optional() });

/** Moves the time for tests, and does at once what the passing of that time would have done. */
export async function POST(request: Request) {
  if (!readEnv().TEST_CLOCK)
    return Response.json({ error: { code: "not_found", message: "Not found" } }, { status: 404 });
  const { hours = 0, minutes = 0, reset } = input.parse(await request.json());
  if (reset) resetClock();
  else moveClock((hours * 60 + minutes) * 60_000);
  await runSweep();
  await keepDeadlines();
  await keepReturnDeadlines();
  return Response.json({ now: now().toISOString() });
}
