import { eq, inArray } from "drizzle-orm";
import type { z } from "zod";
import { db, type Tx } from "@/db/client";
import { categories, products } from "@/db/schema/catalog";
import { record } from "@/lib/audit/record";
import { actorId, type Osa } from "@/lib/auth/actors";
import { announceTags } from "@/lib/platform/announce-tags";
import { tags } from "@/lib/platform/cache-tags";
import { now } from "@/lib/platform/clock";
import { refusal } from "@/lib/shared/errors";
import { moveTo } from "./category-moves";
import { lockCategories } from "./lock-categories";
import type { mergeCategoryInput } from "./schemas";

/** What stood in one category stands in another from now on: goods, subcategories, its words and its address. */
export async function mergeCategory(osa: Osa, input: z.output<typeof mergeCategoryInput>): Promise<void> {
  const { categoryId, intoId, reason } = input;
  await db.transaction(async (tx) => {
    const all = await lockCategories(tx);
    const [from, into] = [categoryId, intoId].map((id) => all.find((category) => category.id === id));
    if (!from || !into) throw refusal("not_found");
    const inside = moveTo(all, from.id, { targetId: into.id, place: "inside" });
    if (from.id === into.id || inside === "cycle") throw refusal("category_cycle", { field: "intoId" });
    const by = { updatedBy: actorId(osa), updatedAt: now() };
    const children = all.filter((category) => category.parentId === from.id);
    // Its children go one level deeper only where the other stands deeper; the tree's depth is held either way.
    for (const child of children) {
      if (moveTo(all, child.id, { targetId: into.id, place: "inside" }) === "deep") throw refusal("category_deep");
    }
    if (children.length > 0) {
      const ids = children.map((child) => child.id);
      await tx
        .update(categories)
        .set({ parentId: into.id, ...by })
        .where(inArray(categories.id, ids));
    }
    const moved = await moveProducts(tx, from.id, into.id, by);
    const words = [...new Set([...into.synonyms, from.name, from.nameEn, ...from.synonyms])];
    const synonyms = words.map((word) => word.toLowerCase()).filter((word) => word !== into.name.toLowerCase());
    await tx
      .update(categories)
      .set({ synonyms: [...new Set(synonyms)], ...by })
      .where(eq(categories.id, into.id));
    await tx
      .update(categories)
      .set({ mergedIntoId: into.id, parentId: null, ...by })
      .where(eq(categories.id, from.id));
    // What was merged into it before leads on to the same place.
    await tx
      .update(categories)
      .set({ mergedIntoId: into.id, ...by })
      .where(eq(categories.mergedIntoId, from.id));
    await record(tx, osa, {
      action: "category.merged",
      subjectType: "category",
      subjectId: String(from.id),
      before: { name: from.name, parentId: from.parentId, synonyms: from.synonyms },
      after: { into: into.id, name: into.name, products: moved, children: children.map((child) => child.id) },
      reason,
    });
    await announceTags(tx, [tags.category, tags.catalog, tags.categoryGoods(from.id), tags.categoryGoods(into.id)]);
  });
}

async function moveProducts(tx: Tx, fromId: number, intoId: number, by: { updatedBy: string; updatedAt: Date }) {
  // In the order of their ids, as everybody locks them.
  const rows = await tx
    .select({ id: products.id })
    .from(products)
    .where(eq(products.categoryId, fromId))
    .orderBy(products.id)
    .for("no key update");
  await tx
    .update(products)
    .set({ categoryId: intoId, ...by })
    .where(eq(products.categoryId, fromId));
  // A notification holds 8,000 bytes.
  for (let at = 0; at < rows.length; at += 100) {
    await announceTags(
      tx,
      rows.slice(at, at + 100).map((row) => tags.product(row.id)),
    );
  }
  return rows.length;
}
