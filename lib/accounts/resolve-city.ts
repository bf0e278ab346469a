import { sql } from "drizzle-orm";
import { db } from "@/db/client";
import { cities } from "@/db/schema/accounts";
import { refusal } from "@/lib/shared/errors";

export type City = { code: string; name: string; shortName: string; provinceName: string };

/**
 * The city that was typed or picked: its full name, with or without its province, or its bare name where only one
 * city bears it.
 */
export async function resolveCity(typed: string): Promise<City> {
  const wanted = (typed.split(",")[0] ?? "")
    .trim()
    .toLowerCase()
    .replace(/^kab\.?\s/, "kabupaten ")
    .replace(/\s+/g, " ");
  const bare = wanted.replace(/^(kabupaten|kota)\s+(administrasi\s+)?/, "");
  const found = await db
    .select({ code: cities.code, name: cities.name, shortName: cities.shortName, provinceName: cities.provinceName })
    .from(cities)
    .where(sql`regexp_replace(lower(${cities.name}), '^(kabupaten|kota)\\s+(administrasi\\s+)?', '') = ${bare}`)
    .orderBy(cities.name);
  const city = found.find(({ name }) => name.toLowerCase() === wanted) ?? (found.length === 1 ? found[0] : undefined);
  if (city) return city;
  if (found.length === 0) throw refusal("city_unknown", { field: "city" });
  throw refusal("city_ambiguous", { field: "city", params: { names: found.map(({ name }) => name).join(", ") } });
}
