import { inflateSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { packingList } from "./packing-list";
import type { PaperOrder } from "./read-papers";
import { shippingLabel } from "./shipping-label";

const order = (over: Partial<PaperOrder> = {}): PaperOrder => ({
  billingCode: "tokosenyum-20261121093000_AB2C3D",
  invoice: "MARKETPLACE/1795275345/01926f3a",
  bookedAt: "2026-11-21T02:30:00.000Z",
  buyer: "Budi Setiawan",
  address: "Budi Setiawan (+628123456789)\nJalan Melati 5\nKota Bandung 40111",
  note: "Titip di satpam",
  store: { name: "Toko Senyum", warehouse: "Gudang Utama", detail: "Jalan Raya 1", city: "Kota Surabaya", phone: null },
  courier: "JNE",
  service: "Reguler",
  weightGrams: 1500,
  numbers: ["JNE0012345678"],
  codRupiah: 0,
  lines: Array.from({ length: 60 }, (_, i) => ({
    name: `Kemeja batik nomor ${i}`,
    variant: "Merah / M",
    sku: `KB-${i}`,
    qty: 2,
    note: "",
  })),
  ...over,
});

const pagesOf = (pdf: Buffer) => pdf.toString("latin1").match(/\/Type \/Page\b(?!s)/g)?.length ?? 0;

/** The drawing of every page as it stands in the file, unpacked. */
function drawingsOf(pdf: Buffer): string[] {
  const parts: string[] = [];
  for (const match of pdf.toString("latin1").matchAll(/stream\r?\n/g)) {
    const from = match.index + match[0].length;
    try {
      parts.push(inflateSync(pdf.subarray(from)).toString("latin1"));
    } catch {
      // Not a packed stream.
    }
  }
  return parts;
}

describe("papers of orders", () => {
  it("are the same bytes for the same content, in each language its own", async () => {
    for (const make of [shippingLabel, packingList]) {
      const [one, two] = [await make([order()], "id"), await make([order()], "id")];
      expect(one.equals(two)).toBe(true);
      expect(one.subarray(0, 5).toString()).toBe("%PDF-");
      expect((await make([order()], "en")).equals(one)).toBe(false);
      expect((await make([order({ note: "Lain", address: "Lain" })], "id")).equals(one)).toBe(false);
    }
  });

  it("give each box its label, and an order without a number one by its own code", async () => {
    expect(pagesOf(await shippingLabel([order({ numbers: ["A-00001", "A-00002", "A-00003"] })], "id"))).toBe(3);
    expect(pagesOf(await shippingLabel([order({ numbers: [] }), order()], "id"))).toBe(2);
    const label = await shippingLabel([order()], "id");
    // A6 in points.
    expect(label.toString("latin1")).toMatch(/\/MediaBox \[0 0 297\.64 419\.53\]/);
  });

  it("draw bars that spell the number in Code 128, with quiet on both sides", async () => {
    const [drawing = ""] = drawingsOf(await shippingLabel([order({ numbers: ["JNE0012345678"] })], "id")).filter(
      (part) => part.includes(" re"),
    );
    const rects = [...drawing.matchAll(/([\d.]+) ([\d.]+) ([\d.]+) ([\d.]+) re/g)].map(([, x, , w, h]) =>
      [x, w, h].map(Number),
    );
    const bars = rects.filter(([, , h]) => h === 52);
    const narrow = Math.min(...bars.map(([, w = 0]) => w));
    const widths = bars.map(([, w = 0]) => Math.round(w / narrow));
    // Start A, B or C all begin with a bar of two; the stop ends in bars of 2, 3, 1 and 2 with gaps between.
    expect(widths[0]).toBe(2);
    expect(widths.slice(-4)).toEqual([2, 3, 1, 2]);
    const first = bars[0]?.[0] ?? 0;
    expect(first - 16).toBeGreaterThanOrEqual(9.9 * narrow);
    // Six modules of three bars each a symbol: start, data, check, and the stop with one bar more.
    expect((bars.length - 1) % 3).toBe(0);
  });

  it("run on over as many pages as an order needs, and survive letters no typeface has", async () => {
    expect(pagesOf(await packingList([order()], "id"))).toBeGreaterThan(2);
    expect(pagesOf(await packingList([order({ lines: [], buyer: "山田 🙂" })], "id"))).toBe(1);
    expect(pagesOf(await shippingLabel([order({ address: "x ".repeat(900), codRupiah: 72_775 })], "id"))).toBe(1);
  });
});
