import { badRows } from "@/lib/goods/import-queries";
import { wordsIn } from "@/lib/platform/words";
import { toCsv } from "@/lib/shared/csv";
import { fileAnswer, refuseFile, sellerOfGoods } from "../../../file-answer";

type Context = { params: Promise<{ locale: string; store: string; import: string }> };

export const dynamic = "force-dynamic";

/** The lines that were not taken, as they came, with the reasons in a column of their own: to be mended and sent again. */
export async function GET(_request: Request, { params }: Context) {
  const { locale, store, import: id } = await params;
  const seller = await sellerOfGoods(store);
  if (seller instanceof Response) return seller;
  const file = await badRows(seller, id);
  if (!file) return refuseFile(404, "There is no such file.");
  const t = wordsIn(locale === "en" ? "en" : "id");
  const csv = toCsv(
    [...file.header, t("seller.import.reason")],
    file.rows.map(({ cells, problems }) => [
      ...file.header.map((_, i) => cells[i] ?? ""),
      problems.map((problem) => t(`seller.import.problem.${problem}`)).join(" "),
    ]),
  );
  return fileAnswer(csv, "text/csv; charset=utf-8", `perlu-diperbaiki-${id.slice(0, 8)}.csv`);
}
