import { db } from "@/db/client";
import type { Seller, System } from "@/lib/auth/actors";
import { now } from "@/lib/platform/clock";
import { refusal } from "@/lib/shared/errors";
import { isMonth } from "@/lib/shared/month";
import { closeMonths } from "./close-months";

/** Closes a store's month, and those before it that are still open; a closed one stays as it is. */
export async function closeStatement(actor: Seller | System, storeId: string, month: string): Promise<number> {
  if (!isMonth(month) || (actor.kind === "seller" && actor.storeId !== storeId)) throw refusal("not_found");
  if (actor.kind === "seller" && actor.role === "gudang") throw refusal("forbidden");
  return db.transaction((tx) => closeMonths(tx, actor, storeId, month, now()));
}
