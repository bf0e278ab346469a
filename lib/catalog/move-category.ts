import { eq } from "drizzle-orm";
import type { z } from "zod";
import { db } from "@/db/client";
import { categories } from "@/db/schema/catalog";
import { record } from "@/lib/audit/record";
import { actorId, type Osa } from "@/lib/auth/actors";
import { announceTags } from "@/lib/platform/announce-tags";
import { tags } from "@/lib/platform/cache-tags";
import { now } from "@/lib/platform/clock";
import { refusal } from "@/lib/shared/errors";
import { moveTo, placeOfStep } from "./category-moves";
import { lockCategories } from "./lock-categories";
import type { moveCategoryInput } from "./schemas";

/** A category goes elsewhere with everything below it; the search rows of all their products follow by trigger. */
export async function moveCategory(osa: Osa, { move }: z.output<typeof moveCategoryInput>): Promise<void> {
  await db.transaction(async (tx) => {
    const all = await lockCategories(tx);
    const { id } = move;
    const found = all.find((category) => category.id === id);
    if (!found) throw refusal("not_found");
    const where = move.step !== undefined ? placeOfStep(all, id, move.step) : move;
    // Already first, or last: nothing to do.
    if (!where) return;
    const to = moveTo(all, id, where);
    if (to === "unknown") throw refusal("conflict");
    if (to === "cycle") throw refusal("category_cycle");
    if (to === "deep") throw refusal("category_deep");
    const by = { updatedBy: actorId(osa), updatedAt: now() };
    for (const [position, sibling] of to.order.entries()) {
      const change = sibling === id ? { position, parentId: to.parentId } : { position };
      await tx
        .update(categories)
        .set({ ...change, ...by })
        .where(eq(categories.id, sibling));
    }
    await record(tx, osa, {
      action: "category.moved",
      subjectType: "category",
      subjectId: String(id),
      before: { parentId: found.parentId, position: found.position },
      after: { parentId: to.parentId, position: to.order.indexOf(id) },
    });
    await announceTags(tx, [tags.category, tags.catalog]);
  });
}
