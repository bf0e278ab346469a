import { now } from "@/lib/platform/clock";
import { wordsIn } from "@/lib/platform/words";
import { groupOf, kindWord } from "@/lib/reporting/movement-kinds";
import { statementQuery } from "@/lib/reporting/schemas";
import { movementsFile } from "@/lib/reporting/seller-movements";
import { toCsv } from "@/lib/shared/csv";
import { formatStamp, ymdHis } from "@/lib/shared/jakarta-time";
import { fileAnswer, fileLocale, sellerOfMoney } from "../file-answer";

type Context = { params: Promise<{ locale: string; store: string }> };

export const dynamic = "force-dynamic";

/** The movements that were chosen on the page, as a file. */
export async function GET(request: Request, { params }: Context) {
  const { locale, store } = await params;
  const seller = await sellerOfMoney(store);
  if (seller instanceof Response) return seller;
  const query = statementQuery.parse(Object.fromEntries(new URL(request.url).searchParams));
  const t = wordsIn(fileLocale(locale));
  const columns = ["journal", "key", "at", "kind", "what", "order", "held", "available", "withdrawing"] as const;
  const rows = (await movementsFile(seller, query)).map((row) => [
    row.journalId,
    row.key,
    formatStamp(new Date(row.at)),
    t(`finance.group.${groupOf(row.kind)}`),
    t(`finance.kind.${kindWord(row.kind)}`),
    row.billingCode,
    row.held,
    row.available,
    row.withdrawing,
  ]);
  const csv = toCsv(
    columns.map((column) => t(`finance.csv.${column}`)),
    rows,
  );
  return fileAnswer(csv, "text/csv; charset=utf-8", `${seller.storeSlug}-${ymdHis(now())}.csv`);
}
