import { and, eq, inArray } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { stockHolds } from "@/db/schema/inventory";
import type { Actor } from "@/lib/auth/actors";
import { moveStock } from "./move-stock";

type Ref = { type: string; id: string };

/** What was put aside is sold: it leaves the stock. */
export async function sellHolds(tx: Tx, actor: Actor, marketplaceOrderIds: string[], ref: Ref, at: Date) {
  const taken = await closeHolds(tx, marketplaceOrderIds, "ditahan", "terjual", at);
  return moveStock(
    tx,
    actor,
    "jual",
    ref,
    taken.map((hold) => change(hold, -1, -1)),
  );
}

/** Nobody paid: what was put aside is free again. */
export async function releaseHolds(tx: Tx, actor: Actor, marketplaceOrderIds: string[], ref: Ref, at: Date) {
  const taken = await closeHolds(tx, marketplaceOrderIds, "ditahan", "dilepas", at);
  return moveStock(
    tx,
    actor,
    "lepas",
    ref,
    taken.map((hold) => change(hold, 0, -1)),
  );
}

/** Somebody paid after all: takes the goods again if all of them are still free, else changes nothing and says so. */
export async function resellHolds(tx: Tx, actor: Actor, marketplaceOrderIds: string[], ref: Ref, at: Date) {
  const taken = await closeHolds(tx, marketplaceOrderIds, "dilepas", "terjual", at);
  const sold = await moveStock(
    tx,
    actor,
    "jual",
    ref,
    taken.map((hold) => change(hold, -1, 0)),
  );
  return taken.length > 0 && sold.length === taken.length;
}

/** The goods of a called-off order go back on the shelf, as far as the store still has them. */
export async function restock(tx: Tx, actor: Actor, marketplaceOrderIds: string[], ref: Ref, at: Date) {
  const taken = await closeHolds(tx, marketplaceOrderIds, "terjual", "dilepas", at);
  return moveStock(
    tx,
    actor,
    "retur",
    ref,
    taken.map((hold) => change(hold, 1, 0)),
  );
}

type Hold = { variantId: string; qty: number };

const change = (hold: Hold, stock: number, held: number) => ({
  variantId: hold.variantId,
  stockDelta: stock * hold.qty,
  heldDelta: held * hold.qty,
});

// The WHERE decides who may: a hold that another transaction closed is not answered again.
function closeHolds(
  tx: Tx,
  marketplaceOrderIds: string[],
  from: "ditahan" | "dilepas" | "terjual",
  to: "terjual" | "dilepas",
  at: Date,
): Promise<Hold[]> {
  return tx
    .update(stockHolds)
    .set({ state: to, updatedAt: at })
    .where(and(inArray(stockHolds.marketplaceOrderId, marketplaceOrderIds), eq(stockHolds.state, from)))
    .returning({ variantId: stockHolds.marketplaceProductVariantId, qty: stockHolds.qty });
}
