import { sql } from "drizzle-orm";
import { db } from "@/db/client";
import type { Seller } from "@/lib/auth/actors";
import { type Asked, type Page, readPage } from "./keyset";

export type ActivityRow = {
  cursor: number;
  at: string;
  action: string;
  /** The person's name; none where OneSmile or the system did it. */
  who: string | null;
  by: "store" | "osa" | "system";
  subject: string;
  before: Record<string, unknown> | null;
  after: Record<string, unknown> | null;
  /** Only of what OneSmile decided about the store. */
  reason: string | null;
};

/** What was done for a store and to it, newest first, by person and by kind of deed. */
export function listActivity(
  seller: Seller,
  filter: { actor?: string; state?: string } & Asked,
): Promise<Page<ActivityRow>> {
  const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
  const actor = filter.actor && uuid.test(filter.actor) ? filter.actor : undefined;
  const kind = filter.state && /^[a-z_]{1,30}$/.test(filter.state) ? filter.state : undefined;
  return readPage(filter, { column: sql`a.id`, type: "bigint" }, ({ beyond, order, limit }) =>
    db.execute<ActivityRow>(sql`
      select a.id as cursor, a.created_at as at, a.action,
        (select u.name from marketplace_users u
          where u.id = case when a.actor_kind in ('seller', 'person') and a.actor_id ~ '^[0-9a-f-]{36}$' then a.actor_id::uuid end) as who,
        case a.actor_kind when 'seller' then 'store' when 'person' then 'store' when 'osa' then 'osa' else 'system' end as by,
        a.subject_id as subject,
        case when a.actor_kind = 'osa' then null else a.before end as before,
        case when a.actor_kind = 'osa' then null else a.after end as after,
        case when a.action in ('store.suspended', 'store.reopened', 'store.verified', 'store.rejected') then a.reason end as reason
      from audit_log a
      where a.marketplace_store_id = ${seller.storeId}::uuid
        and ${actor ? sql`a.actor_id = ${actor}` : sql`true`}
        and ${kind ? sql`a.action like ${`${kind.replace(/_/g, "\\_")}.%`}` : sql`true`} and ${beyond}
      order by ${order} limit ${limit}
    `),
  );
}
