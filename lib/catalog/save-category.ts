import { eq, sql } from "drizzle-orm";
import type { z } from "zod";
import { db, type Tx } from "@/db/client";
import { categories } from "@/db/schema/catalog";
import { record } from "@/lib/audit/record";
import { actorId, type Osa } from "@/lib/auth/actors";
import { announceTags } from "@/lib/platform/announce-tags";
import { tags } from "@/lib/platform/cache-tags";
import { now } from "@/lib/platform/clock";
import { refusal } from "@/lib/shared/errors";
import { slugify } from "@/lib/shared/slug";
import { MOST_LEVELS } from "./category-moves";
import { pathTo } from "./category-tree";
import { lockCategories } from "./lock-categories";
import type { saveCategoryInput } from "./schemas";

type Input = z.output<typeof saveCategoryInput>;

/** A new category, or another name for one; its address stays what it was. */
export async function saveCategory(osa: Osa, input: Input): Promise<{ id: number }> {
  return db.transaction(async (tx) => {
    const all = await lockCategories(tx);
    const { categoryId, parentId, ...words } = input;
    const same = all.find(
      (other) =>
        other.id !== categoryId && other.name.toLowerCase() === words.name.toLowerCase() && other.parentId === parentId,
    );
    if (categoryId === null && same) throw refusal("category_exists", { field: "name" });
    const by = { updatedBy: actorId(osa), updatedAt: now() };
    const before = all.find((category) => category.id === categoryId);
    if (categoryId !== null && !before) throw refusal("not_found");
    if (parentId !== null && pathTo(all, parentId).length >= MOST_LEVELS) throw refusal("category_deep");
    if (before) {
      await tx
        .update(categories)
        .set({ ...words, ...by })
        .where(eq(categories.id, before.id));
    }
    const id = before?.id ?? (await insert(tx, osa, { ...words, parentId, position: all.length }));
    await record(tx, osa, {
      action: before ? "category.changed" : "category.added",
      subjectType: "category",
      subjectId: String(id),
      before: before && { name: before.name, nameEn: before.nameEn, emoji: before.emoji, synonyms: before.synonyms },
      after: words,
    });
    await announceTags(tx, [tags.category, tags.catalog]);
    return { id };
  });
}

type Fresh = Omit<Input, "categoryId"> & { position: number };

async function insert(tx: Tx, osa: Osa, fresh: Fresh): Promise<number> {
  const stem = slugify(fresh.name, 70) || "kategori";
  const taken = await tx
    .select({ slug: categories.slug })
    .from(categories)
    .where(sql`${categories.slug} = ${stem} or ${categories.slug} like ${`${stem}-%`}`);
  const slugs = new Set(taken.map((row) => row.slug));
  const free = (n: number): string => {
    const slug = n === 1 ? stem : `${stem}-${n}`;
    return slugs.has(slug) ? free(n + 1) : slug;
  };
  // Reference data brings numbers of its own, which the sequence does not know of.
  await tx.execute(sql`select setval(pg_get_serial_sequence('marketplace_categories', 'id'),
    greatest((select max(id) from marketplace_categories), nextval(pg_get_serial_sequence('marketplace_categories', 'id'))))`);
  const at = now();
  const by = { createdBy: actorId(osa), updatedBy: actorId(osa), createdAt: at, updatedAt: at };
  const [row] = await tx
    .insert(categories)
    .values({ ...fresh, slug: free(1), ...by })
    .returning({ id: categories.id });
  if (!row) throw new Error("the category was not kept");
  return row.id;
}
