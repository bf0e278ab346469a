import type { Tx } from "@/db/client";
import type { Actor } from "@/lib/auth/actors";
import { freezeVersions } from "./freeze-versions";
import { keepAvailability } from "./keep-availability";
import { keepDiscounts } from "./keep-discounts";

/** What follows every change of products by their seller, in its order; answers how many versions it wrote. */
export async function finishProducts(tx: Tx, actor: Actor, productIds: string[]): Promise<number> {
  if (productIds.length === 0) return 0;
  await keepDiscounts(tx, productIds);
  await keepAvailability(tx, productIds);
  return (await freezeVersions(tx, actor, productIds)).frozen;
}
