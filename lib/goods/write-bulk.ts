import type { Tx } from "@/db/client";
import type { Actor } from "@/lib/auth/actors";
import type { ProductLook } from "@/lib/catalog/product-look";
import { setCategory } from "@/lib/catalog/set-category";
import { setPrices } from "@/lib/catalog/set-prices";
import { setProductState } from "@/lib/catalog/set-product-state";
import { moveStock } from "@/lib/inventory/move-stock";
import type { BulkFacts } from "./bulk-change";

export type BulkStep = { look: ProductLook; before: BulkFacts; after: BulkFacts };

/** Writes what a batch of products shall be. Their rows are held, so that what was reckoned still holds. */
export async function writeBulk(tx: Tx, actor: Actor, bulkId: string, steps: BulkStep[]): Promise<void> {
  const prices = steps.flatMap(({ after }) => Object.entries(after.prices ?? {}).map(([id, price]) => ({ id, price })));
  await setPrices(tx, actor, prices);
  const stocks = steps.flatMap(({ before, after }) =>
    Object.entries(after.stocks ?? {}).map(([id, stock]) => ({
      ...{ variantId: id, stockDelta: stock - (before.stocks?.[id] ?? stock), heldDelta: 0 },
    })),
  );
  const ref = { type: "bulk", id: bulkId };
  await moveStock(
    tx,
    actor,
    "koreksi",
    ref,
    stocks.filter((change) => change.stockDelta !== 0),
  );
  for (const categoryId of new Set(steps.flatMap(({ after }) => after.categoryId ?? []))) {
    const moved = steps.filter(({ after }) => after.categoryId === categoryId);
    await setCategory(
      tx,
      actor,
      moved.map(({ look }) => ({ id: look.id, from: look.categoryId })),
      categoryId,
    );
  }
  const states = [...new Set(steps.flatMap(({ after }) => (after.status ? `${after.status} ${after.archived}` : [])))];
  for (const state of states) {
    const some = steps.filter(({ after }) => `${after.status} ${after.archived}` === state);
    const { status, archived } = some[0]?.after ?? {};
    const ids = some.map(({ look }) => look.id);
    if (status) await setProductState(tx, actor, ids, { status, archived: archived ?? false });
  }
}
