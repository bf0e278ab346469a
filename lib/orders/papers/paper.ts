import bwip from "bwip-js/node";
import PDFDocument from "pdfkit";

export type Pdf = InstanceType<typeof PDFDocument>;
export type Box = { x: number; y: number; width: number };

export const ink = "#1c1b33";
export const muted = "#66657a";
export const accent = "#3b36c9";
export const line = "#d9d3c7";

type About = { title: string; locale: "id" | "en"; size: "A4" | "A6"; at: Date };

/**
 * A paper of an order. The same content gives the same bytes: no date but the order's own, no picture, and only the
 * typefaces that every reader of such files brings along.
 */
export function paper({ title, locale, size, at }: About, draw: (pdf: Pdf) => void): Promise<Buffer> {
  const pdf = new PDFDocument({
    size,
    margin: 0,
    bufferPages: true,
    lang: locale,
    displayTitle: true,
    info: { Title: title, Author: "OneSmile", Creator: "OneSmile", Producer: "OneSmile", CreationDate: at },
  });
  const parts: Buffer[] = [];
  const done = new Promise<Buffer>((resolve, reject) => {
    pdf.on("data", (part: Buffer) => parts.push(part));
    pdf.on("end", () => resolve(Buffer.concat(parts)));
    pdf.on("error", reject);
  });
  draw(pdf);
  pdf.end();
  return done;
}

type Look = { size?: number; bold?: boolean; color?: string; end?: boolean; center?: boolean; lines?: number };

/** Text in a column; answers where the next line would begin. What does not fit in so many lines ends in an ellipsis. */
export function write(pdf: Pdf, text: string, { x, y, width }: Box, look: Look = {}): number {
  const { size = 9, bold, color = ink, end, center, lines } = look;
  pdf
    .font(bold ? "Helvetica-Bold" : "Helvetica")
    .fontSize(size)
    .fillColor(color);
  const align = end ? "right" : center ? "center" : "left";
  const height = lines ? lines * pdf.currentLineHeight(true) + 0.5 : undefined;
  pdf.text(plain(text), x, y, { width, align, ...(height && { height, ellipsis: true }) });
  return pdf.y;
}

export const rule = (pdf: Pdf, y: number, from: number, to: number) =>
  pdf.moveTo(from, y).lineTo(to, y).lineWidth(0.5).strokeColor(line).stroke();

/** Code 128 in bars, as wide as the column, with the quiet zone that readers need on both sides. */
export function bars(pdf: Pdf, text: string, { x, y, width, height }: Box & { height: number }) {
  const [symbol] = bwip.raw({ bcid: "code128", text });
  if (!symbol || !("sbs" in symbol)) throw new Error(`${text} cannot be written in bars`);
  const quiet = 10;
  const units = symbol.sbs.reduce((sum, unit) => sum + unit, 2 * quiet);
  const unit = width / units;
  let at = x + quiet * unit;
  symbol.sbs.forEach((wide, index) => {
    // Bars and gaps take turns, a bar first.
    if (index % 2 === 0) pdf.rect(at, y, wide * unit, height);
    at += wide * unit;
  });
  pdf.fillColor("#000000").fill();
}

// The typefaces hold the letters of western Europe; anything else would print as something wrong.
const plain = (text: string) =>
  text.replace(/[^\n\u0020-\u007e\u00a0-\u00ff\u2013\u2014\u2018\u2019\u201c\u201d\u2022\u2026]/g, "?");
