import { and, asc, count, desc, eq, inArray, isNull } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { db } from "@/db/client";
import { categories, products } from "@/db/schema/catalog";
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
    .where(isNull(categories.mergedIntoId))
    .orderBy(asc(categories.position), asc(categories.name));
}

/** Where the address of a category that was merged leads now. */
export async function findMergedCategory(slug: string): Promise<string | null> {
  const into = alias(categories, "into_category");
  const [row] = await db
    .select({ slug: into.slug })
    .from(categories)
    .innerJoin(into, eq(into.id, categories.mergedIntoId))
    .where(eq(categories.slug, slug));
  return row?.slug ?? null;
}

const MOST_OF_A_STORE = 12;

/** The categories in which one store sells something, the fullest first. */
export async function listStoreCategories(storeId: string): Promise<{ id: number; count: number }[]> {
  return db
    .select({ id: products.categoryId, count: count() })
    .from(products)
    .where(and(eq(products.marketplaceStoreId, storeId), inArray(products.status, ["aktif", "habis"])))
    .groupBy(products.categoryId)
    .orderBy(desc(count()), asc(products.categoryId))
    .limit(MOST_OF_A_STORE);
}
