import { asc } from "drizzle-orm";
import { db } from "@/db/client";
import { categories } from "@/db/schema/catalog";
import type { Category } from "../category-tree";

/** The whole tree: some hundred rows that every page needs a different part of. */
export async function readCategories(): Promise<Category[]> {
  return db
    .select({
      id: categories.id,
      name: categories.name,
      nameEn: categories.nameEn,
      slug: categories.slug,
      emoji: categories.emoji,
      parentId: categories.parentId,
      synonyms: categories.synonyms,
    })
    .from(categories)
    .orderBy(asc(categories.position), asc(categories.name));
}
