import { parse } from "csv-parse/sync";
import { readSheet as readFirstSheet } from "read-excel-file/node";
import { refusal } from "@/lib/shared/errors";

/** The cells of a CSV file or of a workbook's first sheet as text, empty lines left out. */
export async function readSheet(bytes: Buffer): Promise<string[][]> {
  const isWorkbook = bytes.subarray(0, 2).toString("latin1") === "PK";
  try {
    const rows = isWorkbook ? await readWorkbook(bytes) : readCsv(bytes);
    return rows.filter((cells) => cells.some((cell) => cell !== ""));
  } catch {
    throw refusal("import_unreadable");
  }
}

function readCsv(bytes: Buffer): string[][] {
  const text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  const [first = ""] = text.split("\n", 1);
  const count = (mark: string) => first.split(mark).length;
  const delimiter = [",", ";", "\t"].toSorted((a, b) => count(b) - count(a))[0];
  const options = { bom: true, delimiter, relax_column_count: true, skip_empty_lines: true, trim: true } as const;
  // A quote before what looks like a formula makes it text, as our own files write it.
  return (parse(text, options) as string[][]).map((cells) => cells.map((cell) => cell.replace(/^'(?=[=+\-@])/, "")));
}

async function readWorkbook(bytes: Buffer): Promise<string[][]> {
  const rows = await readFirstSheet(bytes);
  return rows.map((row) => row.map((cell) => (cell === null ? "" : String(cell).trim())));
}
