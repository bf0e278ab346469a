import { sql } from "drizzle-orm";
import { db } from "@/db/client";

export type CatalogueColumn = {
  type: string;
  length: number | undefined;
  enumValues: string[];
  notNull: boolean;
  default: string | undefined;
  references: string[];
  /** The columns of every unique index this column is part of, itself included, sorted. */
  uniqueGroups: string[][];
};

const shortNames: Record<string, string> = {
  "character varying": "varchar",
  "timestamp with time zone": "timestamptz",
  "time without time zone": "time",
};

/** What the migrated database says of its own columns, by "table.column"; views included. */
export async function readCatalogue(): Promise<Map<string, CatalogueColumn>> {
  const columns = await db.execute<{
    at: string;
    type: string;
    length: number;
    not_null: boolean;
    identity: string;
    expression: string | null;
    enum_values: string[] | null;
  }>(sql`
    select c.relname || '.' || a.attname as at, format_type(a.atttypid, null) as type, a.atttypmod - 4 as length,
      a.attnotnull as not_null, a.attidentity as identity, pg_get_expr(d.adbin, d.adrelid) as expression,
      (select array_agg(e.enumlabel::text order by e.enumsortorder) from pg_enum e where e.enumtypid = a.atttypid) as enum_values
    from pg_attribute a
    join pg_class c on c.oid = a.attrelid and c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'v')
    left join pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum
    where a.attnum > 0 and not a.attisdropped`);
  const references = await db.execute<{ at: string; target: string }>(sql`
    select f.conrelid::regclass::text || '.' || a.attname as at, f.confrelid::regclass::text || '.' || b.attname as target
    from pg_constraint f
    cross join lateral unnest(f.conkey, f.confkey) as pair(here, there)
    join pg_attribute a on a.attrelid = f.conrelid and a.attnum = pair.here
    join pg_attribute b on b.attrelid = f.confrelid and b.attnum = pair.there
    where f.contype = 'f'`);
  const uniques = await db.execute<{ table: string; columns: string[] }>(sql`
    select i.indrelid::regclass::text as table,
      (select array_agg(a.attname::text order by a.attname) from pg_attribute a
       where a.attrelid = i.indrelid and a.attnum = any (i.indkey::smallint[])) as columns
    from pg_index i where i.indisunique`);

  return new Map(
    columns.map((row) => [
      row.at,
      {
        type: row.enum_values ? "enum" : (shortNames[row.type] ?? row.type),
        length: row.length > 0 ? row.length : undefined,
        enumValues: row.enum_values ?? [],
        notNull: row.not_null,
        default: row.identity ? "identity" : plainDefault(row.expression),
        references: references.filter((r) => unquoted(r.at) === row.at).map((r) => unquoted(r.target)),
        uniqueGroups: uniques
          .filter((u) => row.at.startsWith(`${unquoted(u.table)}.`))
          .map((u) => u.columns)
          .filter((group) => group.includes(row.at.slice(row.at.indexOf(".") + 1))),
      },
    ]),
  );
}

const unquoted = (name: string) => name.replaceAll('"', "");

/** 'aktif'::account_status → aktif */
function plainDefault(expression: string | null) {
  return expression?.replace(/::[\w ]+(\[\])?$/, "").replace(/^'(.*)'$/, "$1");
}
