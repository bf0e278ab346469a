import { sql } from "drizzle-orm";
import { db } from "@/db/client";

export const STORES_A_PART = 10_000;

/** Where the parts of the stores' site map begin; walks the primary key alone. */
export async function listStoreParts(size = STORES_A_PART): Promise<string[]> {
  const rows = await db.execute<{ id: string }>(sql`
    with recursive part (id) as (
      (select id from marketplace_stores order by id limit 1)
      union all
      select (select s.id from marketplace_stores s where s.id > part.id order by s.id offset ${size - 1} limit 1)
      from part where part.id is not null
    )
    select id from part where id is not null`);
  return rows.map((row) => row.id);
}

export async function listPartStores(
  from: string,
  size = STORES_A_PART,
): Promise<{ slug: string; changedAt: string }[]> {
  return db.execute<{ slug: string; changedAt: string }>(sql`
    select s.slug, to_char(s.updated_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as "changedAt"
    from (select id from marketplace_stores where id >= ${from} order by id limit ${size}) part
    join marketplace_stores s on s.id = part.id
    where s.status = 'aktif' and s.verification_status = 'verif' order by s.id`);
}
