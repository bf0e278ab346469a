import { sql } from "drizzle-orm";
import { db } from "@/db/client";
import type { Osa, OsaScope } from "@/lib/auth/actors";

export type AdminRow = {
  id: string;
  name: string;
  email: string;
  status: "aktif" | "nonaktif" | "ban";
  scopes: OsaScope[];
  secondFactor: boolean;
  lastSeenAt: string | null;
};

/** Everybody who opens the panel: a handful. */
export async function listAdmins(_osa: Osa): Promise<AdminRow[]> {
  const rows = await db.execute<AdminRow>(sql`
    select u.id, u.name, u.email, u.status, a.scopes, f.confirmed_at is not null as "secondFactor",
      (select max(s.last_seen_at) from marketplace_sessions s where s.user_id = u.id) as "lastSeenAt"
    from osa_admins a join marketplace_users u on u.id = a.user_id
    left join osa_second_factors f on f.user_id = a.user_id
    order by u.name, u.id limit 500`);
  return [...rows];
}
