import { inArray } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { productWatches } from "@/db/schema/catalog";
import { enqueue } from "@/lib/jobs/enqueue";

/** Leaves a job behind for each product that somebody waits for; most have nobody, and cost nothing. */
export async function wakeWatchers(tx: Tx, productIds: string[]): Promise<void> {
  if (productIds.length === 0) return;
  const watched = await tx
    .selectDistinct({ productId: productWatches.marketplaceProductId })
    .from(productWatches)
    .where(inArray(productWatches.marketplaceProductId, productIds));
  for (const { productId } of watched) await enqueue(tx, "catalog.watch", { productId });
}
