import type { Department } from "./catalog/blueprint";
import type { ItemBlueprint } from "./catalog/departments";
import type { Random } from "./random";

const closings = [
  "Ada pertanyaan? Chat saja, kami balas secepatnya di jam buka.",
  "Pesanan sebelum pukul 14.00 biasanya berangkat hari itu juga.",
  "Terima kasih sudah mendukung usaha lokal.",
  "Silakan langsung dipesan, stok yang tampil selalu kami perbarui.",
  "Kalau ada yang kurang pas, kabari kami dulu sebelum memberi bintang. Pasti kami bantu.",
  "Ikuti toko kami supaya tidak ketinggalan barang baru dan voucher.",
  "Mau beli banyak? Kirim pesan, ada harga khusus mulai sepuluh buah.",
  "Semoga cocok dan awet menemani harimu.",
];

export function describeProduct(
  random: Random,
  department: Department,
  thing: ItemBlueprint,
  product: { noun: string; brand: string; weightGrams: number },
): string {
  const fill = (sentence: string) => sentence.replaceAll("{produk}", product.noun).replaceAll("{merek}", product.brand);
  const [first = "", second = "", third] = random.some(thing.praise, 3);
  const usage = random.some(department.usage, random.int(1, 2));
  const opening = fill(random.pick(department.openings));
  const specs = [
    `Merek: ${product.brand}`,
    ...thing.specs.map(({ label, values }) => `${label}: ${random.pick(values)}`),
    `Berat kirim: ${product.weightGrams.toLocaleString("id-ID")} gram`,
  ];
  const aside = third && random.chance(0.6) ? [third, ...usage] : usage;
  return [
    [opening, first, second].join(" "),
    aside.join(" "),
    `Spesifikasi:\n${specs.map((line) => `- ${line}`).join("\n")}`,
    random.some(closings, random.int(1, 2)).join(" "),
  ].join("\n\n");
}
