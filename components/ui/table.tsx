import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";

export type Column<Row> = {
  key: string;
  label: string;
  cell: (row: Row) => ReactNode;
  /** Numbers and money stand at the end of their cell. */
  end?: boolean;
  /** The label is for assistive technology only, as over a column of buttons. */
  hideLabel?: boolean;
};

type TableProps<Row> = {
  caption: string;
  columns: Column<Row>[];
  rows: Row[];
  rowKey: (row: Row) => string;
  /** Shown in place of an empty table. */
  empty?: ReactNode;
};

// What scrolls must be reachable by keyboard in every browser.
const scrollable = { tabIndex: 0 };

/** The first column names the row and stays in sight; the rest scrolls. On phones each row is a card. */
export async function Table<Row>({ caption, columns, rows, rowKey, empty }: TableProps<Row>) {
  if (rows.length === 0 && empty) return empty;
  const t = await getTranslations("common.table");
  const [first, ...others] = columns;
  if (!first) return null;
  return (
    <section aria-label={`${caption}. ${t("scroll")}`} className="table-frame" {...scrollable}>
      <table className="data-table">
        <caption className="sr-only">{caption}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column.key} scope="col" className={column.end ? "text-end" : "text-start"}>
                <span className={column.hideLabel ? "sr-only" : undefined}>{column.label}</span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={rowKey(row)}>
              <th scope="row">{first.cell(row)}</th>
              {others.map((column) => (
                <td
                  key={column.key}
                  data-label={column.hideLabel ? undefined : column.label}
                  className={column.end ? "tabular sm:text-end" : undefined}
                >
                  <div>{column.cell(row)}</div>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
