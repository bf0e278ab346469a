import { sql } from "drizzle-orm";
import { db } from "@/db/client";
import { searchMisses } from "@/db/schema/catalog";
import { now } from "@/lib/platform/clock";
import { normalise } from "./category-tree";

const LONGEST = 60;

/** Counts words that led to nothing, a day, for OneSmile to see what is missing. Nobody's name, and nothing that could be one. */
export async function noteMiss(query: string): Promise<void> {
  const words = normalise(query);
  const isPersonal = query.includes("@") || /\d{6,}/.test(query.replace(/[\s.-]/g, ""));
  if (words === "" || words.length > LONGEST || isPersonal) return;
  await db
    .insert(searchMisses)
    .values({ day: sql`(${now().toISOString()}::timestamptz at time zone 'Asia/Jakarta')::date`, query: words })
    .onConflictDoUpdate({
      target: [searchMisses.day, searchMisses.query],
      set: { count: sql`${searchMisses.count} + 1` },
    });
}
