import { asOsa } from "@/lib/auth/roles";
import { currentPerson } from "@/lib/auth/session";
import { now } from "@/lib/platform/clock";
import { wordsIn } from "@/lib/platform/words";
import { readDays, spanOf } from "@/lib/reporting/figures";
import { statementQuery } from "@/lib/reporting/schemas";
import { toCsv } from "@/lib/shared/csv";

export const dynamic = "force-dynamic";

const columns = [
  ...(["checkouts", "paidCheckouts", "orders", "buyers", "pieces", "gmv", "take", "refunds"] as const),
  ...(["lookers", "carters", "triers", "payers"] as const),
];

/** The days that the page shows, as a file. */
export async function GET(request: Request, { params }: { params: Promise<{ locale: string }> }) {
  const { locale } = await params;
  const person = await currentPerson();
  const osa = person && asOsa(person, "keuangan");
  if (!osa) return new Response("This is for who keeps the house's books.\n", { status: person ? 403 : 401 });
  const span = spanOf(statementQuery.parse(Object.fromEntries(new URL(request.url).searchParams)), now());
  const t = wordsIn(locale === "en" ? "en" : "id");
  const header = [t("osa.figures.day"), ...columns.map((name) => t(`osa.figures.column.${name}`))];
  const rows = (await readDays(osa, span)).map((day) => [day.day, ...columns.map((name) => day[name])]);
  return new Response(toCsv(header, rows), {
    headers: {
      "content-type": "text/csv; charset=utf-8",
      "content-disposition": `attachment; filename="onesmile-${span.from}-${span.to}.csv"`,
      "cache-control": "private, no-store",
    },
  });
}
