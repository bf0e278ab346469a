import { eq, inArray } from "drizzle-orm";
import { products } from "@/db/schema/catalog";
import { type Category, withDescendants } from "../category-tree";
import { listCards, type ProductList } from "./cards";

export async function listCatalogCards(sort: "populer" | "terbaru", limit: number): Promise<ProductList> {
  return listCards({ sort, limit });
}

export async function listCategoryCards(all: Category[], categoryId: number, limit: number): Promise<ProductList> {
  return listCards({ where: inArray(products.categoryId, withDescendants(all, categoryId)), sort: "populer", limit });
}

export async function listStoreCards(
  storeId: string,
  sort: "populer" | "terbaru",
  limit: number,
): Promise<ProductList> {
  return listCards({ where: eq(products.marketplaceStoreId, storeId), sort, limit });
}

/** What is most bought in one category, for the page of something in it. */
export async function listAlike(categoryId: number, limit: number): Promise<ProductList> {
  return listCards({ where: eq(products.categoryId, categoryId), sort: "populer", limit });
}
