import PDFDocument from "pdfkit";
import { nothing, plus, type SellerBalances, type StatementContent } from "@/lib/ledger/statement-content";
import { wordsIn } from "@/lib/platform/words";
import { formatDate, formatInstant, hoursAfter } from "@/lib/shared/jakarta-time";
import { monthAfter, monthStart } from "@/lib/shared/month";
import { formatRupiah } from "@/lib/shared/rupiah";
import { kindWord } from "./movement-kinds";

type Pdf = InstanceType<typeof PDFDocument>;
type Cell = { text: string; x: number; width: number; end?: boolean; bold?: boolean };

const left = 40;
const right = 555;
const bottom = 780;
const ink = "#1c1b33";
const muted = "#66657a";
const accent = "#3b36c9";
const line = "#d9d3c7";
// Where the columns of amounts stand: held, available, being withdrawn, the running sum.
const amounts = [
  { x: 278, width: 66 },
  { x: 346, width: 66 },
  { x: 414, width: 66 },
  { x: 482, width: 73 },
];

/**
 * A closed month on paper. The same content gives the same bytes: no date but the month's end, no picture, and only
 * the typefaces that every reader of such files brings along.
 */
export function statementPdf(content: StatementContent & { hash: string }, locale: "id" | "en"): Promise<Buffer> {
  const t = wordsIn(locale);
  const end = monthStart(monthAfter(content.month));
  const title = `${t("finance.pdf.title")} ${content.month}`;
  const pdf = new PDFDocument({
    size: "A4",
    margin: 0,
    bufferPages: true,
    lang: locale,
    displayTitle: true,
    info: { Title: title, Author: "OneSmile", Creator: "OneSmile", Producer: "OneSmile", CreationDate: end },
  });
  const parts: Buffer[] = [];
  const done = new Promise<Buffer>((resolve, reject) => {
    pdf.on("data", (part: Buffer) => parts.push(part));
    pdf.on("end", () => resolve(Buffer.concat(parts)));
    pdf.on("error", reject);
  });
  const period = t("finance.pdf.period", {
    from: formatDate(monthStart(content.month), locale),
    to: formatDate(hoursAfter(end, -1), locale),
  });
  writeHead(pdf, content, { title: t("finance.pdf.title"), period, t });
  writeSummary(pdf, content, t);
  writeLines(pdf, content, t, locale);
  writeFeet(
    pdf,
    (page, pages) => t("finance.pdf.page", { page, pages }),
    t("finance.pdf.hash", { hash: content.hash }),
  );
  pdf.end();
  return done;
}

type Words = ReturnType<typeof wordsIn>;

function writeHead(
  pdf: Pdf,
  content: StatementContent,
  { title, period, t }: { title: string; period: string; t: Words },
) {
  pdf.font("Helvetica-Bold").fontSize(20).fillColor(accent).text("OneSmile", left, 40);
  pdf.fontSize(14).fillColor(ink).text(title, left, 72);
  pdf.font("Helvetica").fontSize(10).fillColor(muted).text(period, left, 92);
  pdf.y = 116;
  for (const [label, value] of [
    [t("finance.pdf.store"), content.storeName],
    [t("finance.pdf.code"), content.storeCode],
    [t("finance.pdf.address"), content.storeAddress],
  ] as const) {
    const y = pdf.y;
    pdf.font("Helvetica").fontSize(9).fillColor(muted).text(label, left, y, { width: 90 });
    pdf.fillColor(ink).text(plain(value), left + 95, y, { width: right - left - 95 });
    pdf.y += 3;
  }
}

function writeSummary(pdf: Pdf, { opening, closing, lines }: StatementContent, t: Words) {
  heading(pdf, t("finance.pdf.summary"));
  columns(pdf, "", t, t("finance.pdf.total"));
  sumRow(pdf, t("finance.pdf.opening"), opening, true);
  for (const [kind, sum] of sumsByKind(lines)) sumRow(pdf, t(`finance.kind.${kind}`), sum);
  sumRow(pdf, t("finance.pdf.closing"), closing, true);
}

function sumsByKind(lines: StatementContent["lines"]) {
  const sums = new Map<ReturnType<typeof kindWord>, SellerBalances>();
  for (const one of lines) {
    const kind = kindWord(one.kind);
    sums.set(kind, plus(sums.get(kind) ?? nothing, one));
  }
  return sums;
}

const total = ({ held, available, withdrawing }: SellerBalances) => held + available + withdrawing;

function sumRow(pdf: Pdf, label: string, sum: SellerBalances, bold = false) {
  const y = roomFor(pdf, 16);
  row(pdf, y, [{ text: label, x: left, width: 210, bold }, ...amountCells([...three(sum), total(sum)], bold)]);
  pdf.y = y + 16;
}

const three = ({ held, available, withdrawing }: SellerBalances) => [held, available, withdrawing];

const amountCells = (values: number[], bold = false): Cell[] =>
  amounts.map((column, index) => ({ ...column, text: written(values[index] ?? 0), end: true, bold }));

const written = (amount: number) => (amount === 0 ? "–" : formatRupiah(amount));

function writeLines(pdf: Pdf, content: StatementContent, t: Words, locale: "id" | "en") {
  pdf.y += 6;
  heading(pdf, t("finance.pdf.lines"));
  const head = () => columns(pdf, t("finance.pdf.when"), t, t("finance.pdf.balance"), t("finance.pdf.what"));
  head();
  if (content.lines.length === 0) row(pdf, pdf.y, [{ text: t("finance.pdf.none"), x: left, width: 400 }]);
  let balance = content.opening;
  for (const one of content.lines) {
    balance = plus(balance, one);
    const what = t(`finance.kind.${kindWord(one.kind)}`);
    const order = one.billingCode ?? "";
    const height = pdf.font("Helvetica").fontSize(8).heightOfString(`${what}\n${order}`, { width: 155 }) + 7;
    const y = roomFor(pdf, height, head);
    row(pdf, y, [
      { text: formatInstant(one.at, locale).replace(" WIB", ""), x: left, width: 78 },
      { text: order ? `${what}\n${order}` : what, x: 120, width: 155 },
      ...amountCells([...three(one), total(balance)]),
    ]);
    pdf.y = y + height;
    rule(pdf, pdf.y - 3);
  }
  if (content.lines.some((one) => one.at < monthStart(content.month))) {
    const y = roomFor(pdf, 24);
    pdf
      .font("Helvetica")
      .fontSize(8)
      .fillColor(muted)
      .text(t("finance.pdf.late"), left, y + 6, { width: right - left });
  }
}

function heading(pdf: Pdf, text: string) {
  const y = roomFor(pdf, 60);
  pdf
    .font("Helvetica-Bold")
    .fontSize(11)
    .fillColor(ink)
    .text(text, left, y + 12);
  pdf.y = y + 30;
}

function columns(pdf: Pdf, first: string, t: Words, last: string, second = "") {
  const y = pdf.y;
  const words = [t("finance.held"), t("finance.available"), t("finance.withdrawing"), last];
  pdf.fillColor(muted);
  const cells = amounts.map((column, index) => ({ ...column, text: words[index] ?? "", end: true }));
  row(pdf, y, [{ text: first, x: left, width: 78 }, { text: second, x: 120, width: 155 }, ...cells], muted);
  rule(pdf, y + 13);
  pdf.y = y + 18;
}

function row(pdf: Pdf, y: number, cells: Cell[], color = ink) {
  for (const { text, x, width, end, bold } of cells) {
    pdf
      .font(bold ? "Helvetica-Bold" : "Helvetica")
      .fontSize(8)
      .fillColor(color);
    pdf.text(plain(text), x, y, { width, align: end ? "right" : "left" });
  }
}

const rule = (pdf: Pdf, y: number) => pdf.moveTo(left, y).lineTo(right, y).lineWidth(0.5).strokeColor(line).stroke();

function roomFor(pdf: Pdf, height: number, again?: () => void): number {
  if (pdf.y + height > bottom) {
    pdf.addPage();
    pdf.y = 44;
    again?.();
  }
  return pdf.y;
}

function writeFeet(pdf: Pdf, pageWords: (page: number, pages: number) => string, hash: string) {
  const { count } = pdf.bufferedPageRange();
  for (let page = 0; page < count; page += 1) {
    pdf.switchToPage(page);
    pdf.font("Helvetica").fontSize(7).fillColor(muted);
    pdf.text(hash, left, 806, { width: 380, lineBreak: false });
    pdf.text(pageWords(page + 1, count), right - 120, 806, { width: 120, align: "right", lineBreak: false });
  }
}

// The typefaces hold the letters of western Europe; anything else would print as something wrong.
const plain = (text: string) =>
  text.replace(/[^\n\u0020-\u007e\u00a0-\u00ff\u2013\u2014\u2018\u2019\u201c\u201d\u2022\u2026]/g, "?");
