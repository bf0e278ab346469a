import { db } from "@/db/client";
import type { Seller } from "@/lib/auth/actors";
import { mayChangeProducts } from "@/lib/catalog/policy";
import { refusal } from "@/lib/shared/errors";
import { dropDraft } from "./drop-draft";

/** Back to what stands in the shop: what was typed and not saved goes. */
export function discardDraft(seller: Seller, productId: string | null): Promise<void> {
  if (!mayChangeProducts(seller)) throw refusal("forbidden");
  return db.transaction((tx) => dropDraft(tx, seller, productId));
}
