import { sql } from "drizzle-orm";
import { db, type Tx } from "@/db/client";
import { productImports } from "@/db/schema/goods";
import type { Seller } from "@/lib/auth/actors";
import { mayChangeProducts } from "@/lib/catalog/policy";
import { readLooks } from "@/lib/catalog/product-look";
import { now } from "@/lib/platform/clock";
import { refusal } from "@/lib/shared/errors";
import { type Cells, type CheckedRow, checkRows, type Shelf } from "./check-rows";
import { columnOf, requiredColumns } from "./import-columns";
import { MOST_PRODUCTS } from "./schemas";

const CHUNK = 1000;

/** Looks a file through and keeps what it means line by line. Nothing of the shop changes before somebody says so. */
export function checkImport(seller: Seller, fileName: string, sheet: string[][]): Promise<string> {
  if (!mayChangeProducts(seller)) throw refusal("forbidden");
  const [heading = [], ...lines] = sheet;
  const found = heading.map(columnOf);
  const missing = requiredColumns.filter((column) => !found.includes(column));
  if (missing.length > 0) throw refusal("import_columns", { params: { columns: missing.join(", ") } });
  if (lines.length === 0) throw refusal("import_empty");
  if (lines.length > MOST_PRODUCTS)
    throw refusal("import_too_large", { params: { rows: MOST_PRODUCTS, megabytes: 10 } });
  const rows = lines.map(
    (cells): Cells => Object.fromEntries(found.flatMap((column, i) => (column ? [[column, cells[i] ?? ""]] : []))),
  );
  return db.transaction(async (tx) => {
    const checked = checkRows(rows, await readShelf(tx, seller, rows));
    const stamp = { createdBy: seller.userId, updatedBy: seller.userId, createdAt: now() };
    const bad = checked.filter((row) => row.problems.length > 0).length;
    const [made] = await tx
      .insert(productImports)
      .values({
        ...{ marketplaceStoreId: seller.storeId, fileName: fileName.slice(0, 120), header: heading, bad },
        ...{ total: checked.length, ...stamp },
      })
      .returning({ id: productImports.id });
    if (!made) throw new Error("no import was written");
    await keepRows(tx, seller, made.id, checked, lines);
    return made.id;
  });
}

async function keepRows(tx: Tx, seller: Seller, importId: string, checked: CheckedRow[], lines: string[][]) {
  for (let from = 0; from < checked.length; from += CHUNK) {
    const some = checked.slice(from, from + CHUNK).map((row, i) => ({ ...row, cells: lines[from + i] ?? [] }));
    await tx.execute(sql`
      insert into marketplace_product_import_rows (import_id, line, group_number, cells, data, problems, outcome, created_by, updated_by)
      select ${importId}::uuid, x.line, x."group", x.cells, x.data, x.problems,
        case when cardinality(x.problems) > 0 then 'gagal'::import_outcome end, ${seller.userId}, ${seller.userId}
      from jsonb_to_recordset(${JSON.stringify(some)}::jsonb)
        as x(line int, "group" int, cells text[], data jsonb, problems text[])
    `);
  }
}

/** What the file may speak of: the store's products behind its SKUs and codes, and every category by name and address. */
async function readShelf(tx: Tx, seller: Seller, rows: Cells[]): Promise<Shelf> {
  const skus = [...new Set(rows.map((row) => row.sku ?? ""))];
  const codes = rows.map((row) => row.kode_produk ?? "").filter((code) => /^[0-9a-f-]{36}$/.test(code));
  const known = await tx.execute<{ sku: string; id: string }>(sql`
    select v.sku, v.marketplace_product_id as id from marketplace_product_variants v
    where v.marketplace_store_id = ${seller.storeId}::uuid
      and v.sku in (select jsonb_array_elements_text(${JSON.stringify(skus)}::jsonb))
  `);
  const ids = [...new Set([...known.map((row) => row.id), ...codes])];
  const looks = await readLooks(tx, seller.storeId, ids);
  const categories = await tx.execute<{ id: number; words: string[] }>(sql`
    select id, array[lower(slug), lower(name), lower(name_en)] as words from marketplace_categories order by id desc
  `);
  return {
    looks: new Map(looks.map((look) => [look.id, look])),
    bySku: new Map(known.map((row) => [row.sku, row.id])),
    categories: new Map(categories.flatMap(({ id, words }) => words.map((word) => [word, id] as const))),
  };
}
