import writeXlsxFile from "write-excel-file/node";
import { exportRows } from "@/lib/goods/export-rows";
import { columns, sampleRows } from "@/lib/goods/import-columns";
import { productListQuery } from "@/lib/goods/schemas";
import { now } from "@/lib/platform/clock";
import { csvLines } from "@/lib/shared/csv";
import { ymdHis } from "@/lib/shared/jakarta-time";
import { fileAnswer, sellerOfGoods } from "../file-answer";

type Context = { params: Promise<{ store: string }> };

export const dynamic = "force-dynamic";

const workbook = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/** The store's goods as the list was filtered, one line a variant: as CSV, or with `format=xlsx` as a workbook. */
export async function GET(request: Request, { params }: Context) {
  const { store } = await params;
  const seller = await sellerOfGoods(store);
  if (seller instanceof Response) return seller;
  const asked = Object.fromEntries(new URL(request.url).searchParams);
  const sample = async function* () {
    yield sampleRows.map((row) => columns.map((column) => row[column]));
  };
  const pages = asked.sample === "1" ? sample() : exportRows(seller, productListQuery.parse(asked));
  const name = `${seller.storeSlug}-${asked.sample === "1" ? "contoh" : ymdHis(now())}`;
  if (asked.format === "xlsx") {
    const rows: string[][] = [[...columns]];
    for await (const page of pages) rows.push(...page);
    const book = await writeXlsxFile(rows.map((row) => row.map((value) => ({ value })))).toBuffer();
    return fileAnswer(new Uint8Array(book), workbook, `${name}.xlsx`);
  }
  const text = async function* () {
    yield `\uFEFF${csvLines([columns])}`;
    for await (const page of pages) yield csvLines(page);
  };
  const parts = text();
  const body = new ReadableStream({
    async pull(controller) {
      const { value, done } = await parts.next();
      if (done) controller.close();
      else controller.enqueue(value);
    },
  }).pipeThrough(new TextEncoderStream());
  return fileAnswer(body, "text/csv; charset=utf-8", `${name}.csv`);
}
