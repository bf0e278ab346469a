import { wordsIn } from "@/lib/platform/words";
import { formatInstant } from "@/lib/shared/jakarta-time";
import { accent, bars, ink, muted, type Pdf, paper, rule, write } from "./paper";
import type { PaperOrder } from "./read-papers";

type Words = ReturnType<typeof wordsIn>;

const left = 40;
const right = 555;
const width = right - left;
const bottom = 790;

/** What to lay into each parcel, a page an order, with a box to tick for each line; prices are nobody's business there. */
export function packingList(orders: readonly PaperOrder[], locale: "id" | "en"): Promise<Buffer> {
  const t = wordsIn(locale);
  const at = new Date(orders[0]?.bookedAt ?? 0);
  return paper({ title: t("orders.papers.packing"), locale, size: "A4", at }, (pdf) => {
    orders.forEach((order, index) => {
      if (index > 0) pdf.addPage();
      drawHead(pdf, order, t, locale);
      drawLines(pdf, order, t);
    });
  });
}

function drawHead(pdf: Pdf, order: PaperOrder, t: Words, locale: "id" | "en") {
  write(pdf, "OneSmile", { x: left, y: 40, width: 200 }, { size: 18, bold: true, color: accent });
  write(pdf, t("orders.papers.packing"), { x: left, y: 64, width: 210 }, { size: 14, bold: true });
  bars(pdf, order.billingCode, { x: 255, y: 40, width: 300, height: 36 });
  write(pdf, order.billingCode, { x: 255, y: 80, width: 300 }, { size: 8, center: true });
  pdf.y = 104;
  const facts = [
    [t("orders.papers.date"), formatInstant(new Date(order.bookedAt), locale)],
    [t("orders.papers.store"), `${order.store.name} · ${order.store.warehouse}`],
    [t("orders.papers.courier"), `${order.courier} ${order.service}`],
    [t("orders.papers.to"), order.address],
    [t("orders.papers.note"), order.note],
  ] as const;
  for (const [label, value] of facts.filter((fact) => fact[1])) {
    const y = pdf.y;
    write(pdf, label, { x: left, y, width: 100 }, { color: muted });
    pdf.y = write(pdf, value, { x: left + 105, y, width: width - 105 }) + 4;
  }
}

function drawLines(pdf: Pdf, order: PaperOrder, t: Words) {
  const columns = { tick: left, qty: left + 24, name: left + 70, sku: 430 };
  pdf.y += 12;
  const head = () => {
    const y = pdf.y;
    write(pdf, t("orders.papers.qty"), { x: columns.qty, y, width: 40 }, { color: muted });
    write(pdf, t("orders.papers.item"), { x: columns.name, y, width: 280 }, { color: muted });
    write(pdf, "SKU", { x: columns.sku, y, width: right - columns.sku }, { color: muted });
    rule(pdf, y + 14, left, right);
    pdf.y = y + 20;
  };
  head();
  for (const { name, variant, sku, qty, note } of order.lines) {
    if (pdf.y + 44 > bottom) {
      pdf.addPage();
      pdf.y = 44;
      head();
    }
    const y = pdf.y;
    pdf.rect(columns.tick, y, 11, 11).lineWidth(1).strokeColor(ink).stroke();
    write(pdf, String(qty), { x: columns.qty, y, width: 40 }, { size: 11, bold: true });
    write(pdf, sku, { x: columns.sku, y, width: right - columns.sku }, { lines: 2 });
    let below = write(pdf, name, { x: columns.name, y, width: 345 - 70 }, { size: 10, bold: true, lines: 2 });
    below = write(pdf, variant, { x: columns.name, y: below, width: 345 - 70 }, { lines: 1 });
    const said = t("orders.papers.itemNote", { note });
    if (note) below = write(pdf, said, { x: columns.name, y: below, width: 345 - 70 }, { color: muted });
    rule(pdf, below + 4, left, right);
    pdf.y = below + 10;
  }
  const pieces = order.lines.reduce((sum, { qty }) => sum + qty, 0);
  write(pdf, t("orders.papers.pieces", { pieces }), { x: left, y: pdf.y, width }, { bold: true });
}
