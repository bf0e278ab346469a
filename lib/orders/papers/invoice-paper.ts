import { wordsIn } from "@/lib/platform/words";
import { formatInstant } from "@/lib/shared/jakarta-time";
import { formatRupiah } from "@/lib/shared/rupiah";
import type { OrderDetail } from "../queries/detail";
import { accent, muted, type Pdf, paper, rule, write } from "./paper";

type Words = ReturnType<typeof wordsIn>;

const left = 40;
const right = 555;
const bottom = 780;
const columns = { name: left, price: 320, qty: 400, subtotal: 445 };

/** The order under its invoice number (G-22): what was bought at which price, and what of it went back. */
export function invoicePaper(order: OrderDetail, locale: "id" | "en"): Promise<Buffer> {
  const t = wordsIn(locale);
  const title = `${t("orders.invoice.title")} ${order.invoice}`;
  return paper({ title, locale, size: "A4", at: order.orderedAt }, (pdf) => {
    drawHead(pdf, order, t, locale);
    drawLines(pdf, order, t);
    drawAmounts(pdf, order, t);
    write(pdf, t("orders.invoice.footer"), { x: left, y: 806, width: right - left }, { size: 8, color: muted });
  });
}

function standing(order: OrderDetail, t: Words, locale: "id" | "en") {
  if (order.state === "dibatalkan" || order.state === "dikembalikan") {
    return t(order.paidAt ? "orders.invoice.refunded" : "orders.invoice.cancelled");
  }
  return order.paidAt
    ? t("orders.invoice.paid", { at: formatInstant(order.paidAt, locale) })
    : t("orders.invoice.unpaid");
}

function drawHead(pdf: Pdf, order: OrderDetail, t: Words, locale: "id" | "en") {
  write(pdf, "OneSmile", { x: left, y: 40, width: 200 }, { size: 18, bold: true, color: accent });
  write(pdf, t("orders.invoice.title"), { x: 300, y: 40, width: 255 }, { size: 16, bold: true, end: true });
  write(pdf, order.invoice, { x: 255, y: 62, width: 300 }, { size: 10, bold: true, end: true });
  pdf.y = 92;
  const method = locale === "en" ? order.method.nameEn : order.method.name;
  const facts = [
    [t("orders.invoice.order"), order.billingCode],
    [t("orders.invoice.date"), formatInstant(order.orderedAt, locale)],
    [t("orders.invoice.method"), `${method} · ${standing(order, t, locale)}`],
    [t("orders.invoice.from"), `${order.store.name}, ${order.store.cityName}`],
    [t("orders.invoice.to"), `${order.buyerName}\n${order.address}`],
  ] as const;
  for (const [label, value] of facts) {
    const y = pdf.y;
    write(pdf, label, { x: left, y, width: 100 }, { color: muted });
    pdf.y = write(pdf, value, { x: left + 105, y, width: right - left - 105 }) + 4;
  }
}

function drawLines(pdf: Pdf, order: OrderDetail, t: Words) {
  pdf.y += 14;
  const head = () => {
    const y = pdf.y;
    write(pdf, t("orders.invoice.name"), { x: columns.name, y, width: 270 }, { color: muted });
    write(pdf, t("orders.invoice.price"), { x: columns.price, y, width: 75 }, { color: muted, end: true });
    write(pdf, t("orders.invoice.qty"), { x: columns.qty, y, width: 45 }, { color: muted, end: true });
    write(pdf, t("orders.invoice.subtotal"), { x: columns.subtotal, y, width: 110 }, { color: muted, end: true });
    rule(pdf, y + 14, left, right);
    pdf.y = y + 20;
  };
  head();
  for (const line of order.lines) {
    if (pdf.y + 44 > bottom) {
      pdf.addPage();
      pdf.y = 44;
      head();
    }
    const y = pdf.y;
    write(pdf, formatRupiah(line.price - line.discount), { x: columns.price, y, width: 75 }, { end: true });
    write(pdf, String(line.qty), { x: columns.qty, y, width: 45 }, { end: true });
    write(pdf, formatRupiah(line.subtotal), { x: columns.subtotal, y, width: 110 }, { end: true });
    let below = write(pdf, line.name, { x: columns.name, y, width: 270 }, { bold: true, lines: 2 });
    below = write(pdf, line.variant, { x: columns.name, y: below, width: 270 }, { color: muted, lines: 1 });
    if (line.gone > 0) {
      const gone = t("orders.detail.gone", { count: line.gone });
      below = write(pdf, gone, { x: columns.name, y: below, width: 270 }, { color: muted });
    }
    rule(pdf, below + 4, left, right);
    pdf.y = below + 10;
  }
}

function drawAmounts(pdf: Pdf, { amounts, refunded }: OrderDetail, t: Words) {
  const fee = amounts.feeBearer === "buyer" ? amounts.onesmileFee : 0;
  const rows = [
    [t("orders.amounts.goods"), amounts.total],
    [t("orders.amounts.storeVoucher"), -amounts.storeVoucherDiscount],
    [t("orders.amounts.platformVoucher"), -amounts.platformVoucherShare],
    [t("orders.amounts.delivery"), amounts.deliveryFee],
    [t("orders.amounts.fee"), fee],
    [t("orders.amounts.tax"), amounts.taxAmount],
    [t("orders.amounts.serviceFee"), amounts.serviceFee],
  ] as const;
  if (pdf.y + 130 > bottom) {
    pdf.addPage();
    pdf.y = 44;
  }
  pdf.y += 6;
  for (const [label, amount] of rows.filter((row) => row[1] !== 0)) amountRow(pdf, label, amount);
  rule(pdf, pdf.y, 320, right);
  pdf.y += 5;
  amountRow(pdf, t("orders.amounts.total"), amounts.orderPrice, true);
  if (refunded > 0) amountRow(pdf, t("orders.invoice.wentBack"), -refunded);
}

function amountRow(pdf: Pdf, label: string, amount: number, bold = false) {
  const y = pdf.y;
  const written = amount < 0 ? `-${formatRupiah(-amount)}` : formatRupiah(amount);
  write(pdf, label, { x: 300, y, width: 140 }, { bold });
  write(pdf, written, { x: columns.subtotal, y, width: 110 }, { bold, end: true });
  pdf.y = y + 14;
}
