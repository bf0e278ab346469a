import type { z } from "zod";
import { db } from "@/db/client";
import type { Osa } from "@/lib/auth/actors";
import type { storeDecision } from "./schemas";
import { turnStore } from "./turn-store";

/** Lets a suspended store and its goods back into the shop. */
export function reopenStore(osa: Osa, input: z.output<typeof storeDecision>): Promise<void> {
  const turn = { from: "ditangguhkan", to: "aktif", action: "store.reopened" } as const;
  return db.transaction((tx) => turnStore(tx, osa, input, turn));
}
