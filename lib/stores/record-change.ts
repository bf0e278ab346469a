import type { Tx } from "@/db/client";
import { record } from "@/lib/audit/record";
import type { Seller } from "@/lib/auth/actors";

type Values = Record<string, unknown>;

/** Writes down what is different of a store, and answers whether anything is. */
export async function recordChange(
  tx: Tx,
  seller: Seller,
  action: string,
  states: { before: Values; after: Values },
): Promise<boolean> {
  const { before, after } = states;
  const different = Object.keys(after).filter((key) => JSON.stringify(before[key]) !== JSON.stringify(after[key]));
  if (different.length === 0) return false;
  const pick = (all: Values) => Object.fromEntries(different.map((key) => [key, all[key]]));
  const subject = { subjectType: "store", subjectId: seller.storeId };
  await record(tx, seller, { action, ...subject, before: pick(before), after: pick(after) });
  return true;
}
