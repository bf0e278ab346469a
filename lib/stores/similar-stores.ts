import { sql } from "drizzle-orm";
import type { Db, Tx } from "@/db/client";

export type SimilarStore = { id: string; name: string; slug: string; code: string; why: "name" | "account" | "phone" };

type Sought = { name: string; bankId?: number; accountNumber?: string; phone?: string | null };

// Below it two names share a word; above it one is the other misspelt.
const NAME_SIMILARITY = 0.55;

/** Stores that may be the same one registered before: nearly its name, its account at the bank, or its telephone. */
export async function similarStores(reader: Db | Tx, sought: Sought): Promise<SimilarStore[]> {
  const { name, bankId = 0, accountNumber = "", phone = "" } = sought;
  if (name === "" && accountNumber === "" && !phone) return [];
  const rows = await reader.execute<SimilarStore>(sql`
    select distinct on (f.id) f.id, s.name, s.slug, s.code, f.why from (
      (select id, 'account' as why, 1 as weight from marketplace_stores
        where bank_account_number = ${accountNumber} and marketplace_bank_id = ${bankId}::int limit 5)
      union all
      (select s.id, 'phone', 2 from marketplace_users u join marketplace_stores s on s.owner_user_id = u.id
        where u.phone = ${phone ?? ""} limit 5)
      union all
      (select id, 'name', 3 from marketplace_stores
        where ${name}::text <> '' and name % ${name}::text and similarity(lower(name), lower(${name}::text)) >= ${NAME_SIMILARITY}::real
        order by similarity(lower(name), lower(${name}::text)) desc limit 5)
    ) f join marketplace_stores s on s.id = f.id
    order by f.id, f.weight
  `);
  return [...rows].sort((a, b) => a.name.localeCompare(b.name)).slice(0, 8);
}
