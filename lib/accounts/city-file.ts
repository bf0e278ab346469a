import { parse } from "csv-parse/sync";
import { z } from "zod";
import { refusal } from "@/lib/shared/errors";
import type { CityFields } from "./write-cities";

const text = (max: number) => z.string().trim().min(1).max(max);

const row = z.object({
  code: text(10).regex(/^[0-9.]+$/),
  name: text(60),
  short_name: text(60),
  kind: z.enum(["kota", "kabupaten"]),
  province_code: text(4),
  province_name: text(60),
  zone: z.enum(["WIB", "WITA", "WIT"]),
  latitude: z.coerce.number().min(-11.5).max(6.5),
  longitude: z.coerce.number().min(94.5).max(141.5),
});

const MOST_ROWS = 2_000;

export type CityFile = { rows: CityFields[]; problems: { line: number; fields: string }[] };

/** The file that the ministry's list is kept as: each line is read by itself, so that one bad line says where it is. */
export function readCityFile(bytes: string): CityFile {
  let lines: Record<string, string>[];
  try {
    lines = parse(bytes, { columns: true, bom: true, trim: true, skip_empty_lines: true, relax_column_count: true });
  } catch {
    throw refusal("file_unreadable", { field: "file" });
  }
  if (lines.length === 0 || lines.length > MOST_ROWS) throw refusal("file_unreadable", { field: "file" });
  const file: CityFile = { rows: [], problems: [] };
  const seen = new Set<string>();
  for (const [at, line] of lines.entries()) {
    const read = row.safeParse(line);
    if (!read.success || seen.has(read.data.code)) {
      const fields = read.success ? ["code"] : read.error.issues.map((issue) => issue.path.join("."));
      file.problems.push({ line: at + 2, fields: [...new Set(fields)].join(", ") });
      continue;
    }
    const { short_name: shortName, province_code: provinceCode, province_name: provinceName, ...fields } = read.data;
    seen.add(fields.code);
    file.rows.push({ ...fields, shortName, provinceCode, provinceName });
  }
  return file;
}
