import { hashText, randomFrom } from "./random";

export type VoucherSpec = {
  code: string;
  name: string;
  description: string;
  voucherType: "persen" | "nominal";
  value: number;
  minValue: number;
  maxDiscount: number | null;
  quota: number;
  status: "aktif" | "nonaktif";
  startsInDays: number;
  endsInDays: number;
};

type Row = [
  code: string,
  name: string,
  description: string,
  type: VoucherSpec["voucherType"],
  value: number,
  min: number,
  max: number | null,
  quota: number,
  from: number,
  to: number,
  status?: VoucherSpec["status"],
];

const rows: Row[] = [
  [
    "SENYUM10",
    "Senyum 10%",
    "Potongan 10% untuk belanja pertamamu minggu ini.",
    "persen",
    10,
    50_000,
    25_000,
    1_000,
    -3,
    30,
  ],
  [
    "HEMAT20",
    "Hemat Dua Puluh Ribu",
    "Potongan Rp20.000 untuk belanja minimal Rp150.000.",
    "nominal",
    20_000,
    150_000,
    null,
    500,
    -7,
    21,
  ],
  [
    "GAJIAN15",
    "Gajian Telah Tiba",
    "Potongan 15% sampai Rp50.000, berlaku di hari gajian.",
    "persen",
    15,
    200_000,
    50_000,
    300,
    -1,
    6,
  ],
  ["BARU25", "Salam Kenal", "Potongan Rp25.000 untuk pembeli baru.", "nominal", 25_000, 100_000, null, 2_000, -60, 120],
  [
    "ONGKIR9",
    "Bantu Ongkir",
    "Potongan Rp9.000, pas untuk ongkos kirim.",
    "nominal",
    9_000,
    40_000,
    null,
    5_000,
    -10,
    45,
  ],
  ["KOPIPAGI", "Kopi Pagi", "Potongan 8% untuk yang belanja pagi-pagi.", "persen", 8, 30_000, 10_000, 800, -2, 14],
  [
    "JUMATBERKA",
    "Jumat Berkah",
    "Potongan 12% sampai Rp30.000 setiap Jumat.",
    "persen",
    12,
    75_000,
    30_000,
    600,
    -5,
    60,
  ],
  [
    "BORONG100",
    "Borong Seratus",
    "Potongan Rp100.000 untuk belanja minimal satu juta.",
    "nominal",
    100_000,
    1_000_000,
    null,
    100,
    -4,
    25,
  ],
  [
    "HARBOL1212",
    "Pesta 12.12",
    "Potongan 50% sampai Rp60.000. Segera mulai!",
    "persen",
    50,
    100_000,
    60_000,
    200,
    14,
    16,
  ],
  [
    "MERDEKA45",
    "Merdeka",
    "Potongan Rp45.000 untuk merayakan kemerdekaan.",
    "nominal",
    45_000,
    170_000,
    null,
    1_945,
    -100,
    -70,
  ],
  [
    "LEBARAN",
    "Berkah Lebaran",
    "Potongan 20% sampai Rp40.000.",
    "persen",
    20,
    120_000,
    40_000,
    400,
    -20,
    40,
    "nonaktif",
  ],
];

const spec = ([
  code,
  name,
  description,
  voucherType,
  value,
  minValue,
  maxDiscount,
  quota,
  from,
  to,
  status,
]: Row): VoucherSpec => ({
  code,
  name,
  description,
  voucherType,
  value,
  minValue,
  maxDiscount,
  quota,
  status: status ?? "aktif",
  startsInDays: from,
  endsInDays: to,
});

export const platformVouchers: readonly VoucherSpec[] = rows.map(spec);

// The code opens with letters of the store and a short mark of its address, so that two stores never share one.
export function storeVouchers(store: { slug: string; name: string }): VoucherSpec[] {
  const random = randomFrom("vouchers", store.slug);
  const letters = store.slug
    .replace(/[^a-z]/g, "")
    .slice(0, 4)
    .toUpperCase();
  const mark = (hashText(store.slug) % 1_296).toString(36).toUpperCase().padStart(2, "0");
  const percent = random.pick([5, 8, 10, 12]);
  const nominal = random.pick([5_000, 10_000, 15_000]);
  const min = random.pick([50_000, 75_000, 100_000]);
  return [
    spec([
      `${letters}${mark}P`,
      `Diskon toko ${percent}%`,
      `Potongan ${percent}% khusus belanja di ${store.name}.`,
      "persen",
      percent,
      min,
      20_000,
      200,
      -14,
      45,
    ]),
    spec([
      `${letters}${mark}N`,
      `Hemat Rp${nominal / 1_000} ribu`,
      `Potongan Rp${nominal / 1_000}.000 di ${store.name}.`,
      "nominal",
      nominal,
      min * 2,
      null,
      100,
      -7,
      30,
    ]),
  ];
}
