import { asOsa } from "@/lib/auth/roles";
import { currentPerson } from "@/lib/auth/session";
import { now } from "@/lib/platform/clock";
import { wordsIn } from "@/lib/platform/words";
import { readFeeTax } from "@/lib/reporting/osa-money";
import { periodOf } from "@/lib/reporting/period";
import { statementQuery } from "@/lib/reporting/schemas";
import { toCsv } from "@/lib/shared/csv";
import { ymdHis } from "@/lib/shared/jakarta-time";

export const dynamic = "force-dynamic";

const columns = [
  "onesmileFee",
  "serviceFee",
  "tax",
  "withheld",
  "withdrawalFee",
  "platformVouchers",
  "points",
] as const;

/** The fees and taxes of the days that the page shows, as a file. */
export async function GET(request: Request, { params }: { params: Promise<{ locale: string }> }) {
  const { locale } = await params;
  const person = await currentPerson();
  const osa = person && asOsa(person, "keuangan");
  if (!osa) return new Response("This is for who keeps the house's books.\n", { status: person ? 403 : 401 });
  const { from, to } = statementQuery.parse(Object.fromEntries(new URL(request.url).searchParams));
  const at = now();
  const rows = await readFeeTax(osa, periodOf({ from, to }, at));
  const t = wordsIn(locale === "en" ? "en" : "id");
  const header = [t("payouts.money.day"), ...columns.map((name) => t(`payouts.money.column.${name}`))];
  const csv = toCsv(
    header,
    rows.map((row) => [row.day, ...columns.map((name) => row[name])]),
  );
  return new Response(csv, {
    headers: {
      "content-type": "text/csv; charset=utf-8",
      "content-disposition": `attachment; filename="onesmile-fees-${ymdHis(at)}.csv"`,
      "cache-control": "private, no-store",
    },
  });
}
