import { getTranslations } from "next-intl/server";
import { When } from "@/components/panel/when";
import type { StockMove } from "@/lib/catalog/queries/seller-product";

/** The last counts, newest first, each with its reason. */
export async function StockMoves({ moves, many }: { moves: StockMove[]; many: boolean }) {
  const t = await getTranslations("seller.product");
  if (moves.length === 0) return <p className="text-muted">{t("noMoves")}</p>;
  return (
    <ul className="flex flex-col gap-3">
      {moves.map((move) => (
        <li key={move.id}>
          <span className="flex items-baseline justify-between gap-4">
            <span className="tabular font-semibold">
              {move.stockDelta > 0 ? `+${move.stockDelta}` : `−${-move.stockDelta}`}
            </span>
            <When at={move.at} className="text-muted text-sm" />
          </span>
          {many && <span className="block text-sm">{move.variant}</span>}
          {move.note && <span className="block break-words text-muted text-sm">{move.note}</span>}
        </li>
      ))}
    </ul>
  );
}
