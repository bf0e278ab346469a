import type { z } from "zod";
import { db } from "@/db/client";
import type { Osa } from "@/lib/auth/actors";
import type { storeDecision } from "./schemas";
import { turnStore } from "./turn-store";

/** Takes a store and its goods out of the shop at once; orders that it has go on. */
export function suspendStore(osa: Osa, input: z.output<typeof storeDecision>): Promise<void> {
  const turn = { from: "aktif", to: "ditangguhkan", action: "store.suspended" } as const;
  return db.transaction((tx) => turnStore(tx, osa, input, turn));
}
