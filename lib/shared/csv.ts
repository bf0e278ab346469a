type Cell = string | number | null;

// A spreadsheet runs a cell that begins like this; a quote before it makes it text.
const formula = /^[=+\-@\t\r]/;

function cellOf(value: Cell): string {
  if (value === null) return "";
  if (typeof value === "number") return String(value);
  const text = formula.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** Lines of such a file without its beginning, for what is sent piece by piece. */
export const csvLines = (rows: Iterable<readonly Cell[]>): string =>
  [...rows].map((cells) => `${cells.map(cellOf).join(",")}\r\n`).join("");

/** A file that spreadsheets open: a mark that says UTF-8, lines that end as RFC 4180 wants. Numbers stay numbers. */
export function toCsv(header: readonly string[], rows: Iterable<readonly Cell[]>): string {
  return `\uFEFF${csvLines([header, ...rows])}`;
}
