import { db } from "@/db/client";
import type { Buyer, Seller } from "@/lib/auth/actors";
import { now } from "@/lib/platform/clock";
import { refusal } from "@/lib/shared/errors";
import { mayWithdraw } from "./policy";
import { giveWithdrawalBack } from "./settle-withdrawal";
import { lockWithdrawal } from "./withdrawal-rows";

/** Whoever asked may change their mind until somebody has decided. */
export async function cancelWithdrawal(actor: Seller | Buyer, input: { withdrawalId: string }): Promise<void> {
  if (actor.kind === "seller" && !mayWithdraw(actor)) throw refusal("forbidden");
  await db.transaction(async (tx) => {
    const one = await lockWithdrawal(tx, input.withdrawalId);
    const mine = actor.kind === "seller" ? one?.marketplaceStoreId === actor.storeId : one?.memberUuid === actor.userId;
    if (!one || !mine) throw refusal("not_found");
    if (one.status === "dibatalkan") return;
    if (!(await giveWithdrawalBack(tx, actor, one, "called_off", { at: now() }))) throw refusal("conflict");
  });
}
