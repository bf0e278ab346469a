import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { formatRupiah } from "@/lib/shared/rupiah";

export type SummaryRow = {
  id: string;
  label: ReactNode;
  /** Rupiah, or anything else that stands at the end of the row. */
  amount: number | ReactNode;
  /** What is taken off is shown with a minus, in green. */
  saves?: boolean;
  /** The formula, in words and numbers: opened by "Kenapa segini?". */
  why?: ReactNode;
};

type SummaryListProps = { rows: SummaryRow[]; total?: Omit<SummaryRow, "id"> };

/** A sum that explains itself: every amount can open its own reckoning. */
export async function SummaryList({ rows, total }: SummaryListProps) {
  const why = (await getTranslations("common.price"))("why");
  return (
    <div className="text-sm">
      <ul className="flex flex-col gap-2">
        {rows.map((row) => (
          <SummaryLine key={row.id} row={row} why={why} />
        ))}
      </ul>
      {total && (
        <div className="mt-3 border-line border-t pt-3 font-bold text-base">
          <SummaryLine row={total} why={why} as="div" />
        </div>
      )}
    </div>
  );
}

function SummaryLine({ row, why, as: Box = "li" }: { row: Omit<SummaryRow, "id">; why: string; as?: "li" | "div" }) {
  const amount =
    typeof row.amount === "number" ? formatRupiah(row.saves ? -Math.abs(row.amount) : row.amount) : row.amount;
  const line = (
    <>
      <span className={Box === "li" ? "text-muted" : undefined}>{row.label}</span>
      <span className={`money text-end ${row.saves ? "font-medium text-ok" : ""}`}>{amount}</span>
    </>
  );
  if (!row.why) return <Box className="flex items-baseline justify-between gap-4">{line}</Box>;
  return (
    <Box>
      <details className="group">
        <summary className="rounded-sm">
          <span className="flex items-baseline justify-between gap-4">{line}</span>
          <span className="inline-block py-0.5 font-medium text-accent text-xs underline decoration-dotted underline-offset-3 group-open:decoration-solid">
            {why}
          </span>
        </summary>
        <div className="mt-1 rounded-md bg-sunken px-3 py-2 font-normal text-sm">{row.why}</div>
      </details>
    </Box>
  );
}
