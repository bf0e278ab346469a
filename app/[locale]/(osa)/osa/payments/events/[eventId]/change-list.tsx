import { getTranslations } from "next-intl/server";
import { Table } from "@/components/ui/table";
import type { Change } from "@/lib/checkout/payment-changes";

/** Which rows an event changed, or would change, column by column. */
export async function ChangeList({ changes, caption }: { changes: Change[]; caption: string }) {
  const t = await getTranslations("osa.payments.changes");
  const cells = changes.flatMap(({ row, before, after }) =>
    Object.keys(after ?? before ?? {}).map((column) => ({
      key: `${row} ${column}`,
      row,
      column,
      before: shown(before?.[column]),
      after: shown(after?.[column]),
    })),
  );
  return (
    <Table
      caption={caption}
      rows={cells}
      rowKey={(cell) => cell.key}
      empty={<p className="text-muted">{t("none")}</p>}
      columns={[
        { key: "row", label: t("row"), cell: (cell) => <span className="break-all font-normal">{cell.row}</span> },
        { key: "column", label: t("column"), cell: (cell) => <span className="break-all">{cell.column}</span> },
        { key: "before", label: t("before"), cell: (cell) => <span className="break-all">{cell.before}</span> },
        { key: "after", label: t("after"), cell: (cell) => <span className="break-all">{cell.after}</span> },
      ]}
    />
  );
}

const shown = (value: string | number | boolean | null | undefined) =>
  value === null || value === undefined ? "–" : String(value);
