import type { z } from "zod";
import { db } from "@/db/client";
import { record } from "@/lib/audit/record";
import type { Seller } from "@/lib/auth/actors";
import { finishProducts } from "@/lib/catalog/finish-products";
import { lockOwnProduct } from "@/lib/catalog/lock-own-product";
import { mayChangeProducts } from "@/lib/catalog/policy";
import { setProductState } from "@/lib/catalog/set-product-state";
import { refusal } from "@/lib/shared/errors";
import { keepProductCount } from "@/lib/stores/keep-product-count";
import { outcomeOf, sameFacts } from "./bulk-change";
import type { switchProductInput } from "./schemas";

/** Shows one product to buyers or takes it off again, by the rules of the editor. Twice is as good as once. */
export function switchProduct(seller: Seller, input: z.output<typeof switchProductInput>): Promise<void> {
  if (!mayChangeProducts(seller)) throw refusal("forbidden");
  const { id, to } = input.switch;
  return db.transaction(async (tx) => {
    const look = await lockOwnProduct(tx, seller, id);
    // One that buyers never saw is hidden as it is.
    if (to === "nonaktif" && look.status === "draft") return;
    const outcome = outcomeOf({ kind: "status", to }, look);
    if ("problem" in outcome) throw refusal(look.archivedAt ? "product_archived" : "product_unready");
    if (sameFacts(outcome.before, outcome.after)) return;
    await setProductState(tx, seller, [id], { status: to, archived: false });
    await finishProducts(tx, seller, [id]);
    await record(tx, seller, {
      action: to === "aktif" ? "product.shown" : "product.hidden",
      subjectType: "product",
      subjectId: id,
      before: { status: look.status },
      after: { status: to },
    });
    await keepProductCount(tx, seller.storeId);
  });
}
