import { wordsIn } from "@/lib/platform/words";
import { formatRupiah } from "@/lib/shared/rupiah";
import { accent, bars, ink, muted, type Pdf, paper, rule, write } from "./paper";
import type { PaperOrder } from "./read-papers";

type Words = ReturnType<typeof wordsIn>;

const left = 16;
const width = 266;
const right = left + width;

/** A page for each box, in the size that label printers have; its number in bars, or the order's while it has none. */
export function shippingLabel(orders: readonly PaperOrder[], locale: "id" | "en"): Promise<Buffer> {
  const t = wordsIn(locale);
  const at = new Date(orders[0]?.bookedAt ?? 0);
  const boxes = orders.flatMap((order) => {
    const numbers = order.numbers.length > 0 ? order.numbers : [null];
    return numbers.map((number, index) => ({ order, number, index, count: numbers.length }));
  });
  return paper({ title: t("orders.papers.label"), locale, size: "A6", at }, (pdf) => {
    boxes.forEach((box, index) => {
      if (index > 0) pdf.addPage();
      drawBox(pdf, box, t);
    });
  });
}

type LabelBox = { order: PaperOrder; number: string | null; index: number; count: number };

function drawBox(pdf: Pdf, { order, number, index, count }: LabelBox, t: Words) {
  const { store } = order;
  write(pdf, "OneSmile", { x: left, y: 16, width: 90 }, { size: 14, bold: true, color: accent });
  const service = `${order.courier} ${order.service}`;
  write(pdf, service, { x: left + 90, y: 17, width: width - 90 }, { size: 12, bold: true, end: true, lines: 1 });
  rule(pdf, 38, left, right);
  const code = number ?? order.billingCode;
  bars(pdf, code, { x: left, y: 46, width, height: 52 });
  write(pdf, code, { x: left, y: 102, width }, { size: 11, bold: true, center: true, lines: 1 });
  const which = number ? t("orders.papers.tracking") : t("orders.papers.orderCode");
  const boxOf = count > 1 ? ` · ${t("orders.papers.box", { number: index + 1, count })}` : "";
  write(pdf, which + boxOf, { x: left, y: 116, width }, { size: 7, color: muted, center: true });
  rule(pdf, 130, left, right);
  write(pdf, t("orders.papers.to"), { x: left, y: 137, width }, { size: 8, color: muted });
  write(pdf, order.address, { x: left, y: 148, width }, { size: 12, bold: true, lines: 6 });
  rule(pdf, 240, left, right);
  write(pdf, t("orders.papers.from"), { x: left, y: 246, width }, { size: 8, color: muted });
  const from = [store.name, store.phone].filter(Boolean).join(" · ");
  const below = write(pdf, from, { x: left, y: 256, width }, { size: 9, bold: true, lines: 1 });
  write(pdf, `${store.detail}, ${store.city}`, { x: left, y: below, width }, { size: 8, lines: 2 });
  rule(pdf, 296, left, right);
  const weight = t("orders.papers.kilograms", { kilograms: order.weightGrams / 1000 });
  write(pdf, weight, { x: left, y: 302, width: 80 }, { size: 10, bold: true });
  write(pdf, order.billingCode, { x: left + 80, y: 303, width: width - 80 }, { size: 8, end: true, lines: 1 });
  let y = 320;
  if (order.codRupiah > 0) {
    pdf.rect(left, y, width, 24).lineWidth(1.5).strokeColor(ink).stroke();
    const cod = t("orders.papers.cod", { amount: formatRupiah(order.codRupiah) });
    write(pdf, cod, { x: left + 6, y: y + 7, width: width - 12 }, { size: 11, bold: true, center: true, lines: 1 });
    y += 30;
  }
  const items = order.lines.map(({ qty, name, variant }) => `${qty} × ${name} (${variant})`).join("\n");
  write(pdf, items, { x: left, y, width }, { size: 7, lines: Math.floor((408 - y) / 8.2) });
}
