import { type SQL, sql } from "drizzle-orm";
import { products } from "@/db/schema/catalog";
import type { Position, Sorting } from "../sorting";

type SortKey = { column: SQL; order: SQL[]; beyond: (position: Position) => SQL };

/** The order of each sorting and, for the next page, the condition that continues it in the same index. */
export function sortKeys(score: SQL<number>): Record<Sorting, SortKey> {
  return {
    relevan: descending(score, "bigint"),
    populer: descending(sql`${products.soldQty}`, "int"),
    terbaru: descending(sql`${products.publishedAt}`, "timestamptz"),
    termurah: ascending(sql`${products.priceMin}`, "bigint"),
    termahal: descending(sql`${products.priceMin}`, "bigint"),
    rating: descending(sql`(${products.rating} * 100)::int`, "int"),
  };
}

function descending(column: SQL, type: string): SortKey {
  return {
    column,
    order: [sql`${column} desc`, sql`${products.id} desc`],
    beyond: ({ key, id }) => sql`(${column}, ${products.id}) < (${key}::text::${sql.raw(type)}, ${id}::uuid)`,
  };
}

function ascending(column: SQL, type: string): SortKey {
  return {
    column,
    order: [sql`${column} asc`, sql`${products.id} asc`],
    beyond: ({ key, id }) => sql`(${column}, ${products.id}) > (${key}::text::${sql.raw(type)}, ${id}::uuid)`,
  };
}
