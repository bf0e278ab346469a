import type { Axis, AxisValue } from "./blueprint";

const axis = (name: string, least: number, most: number, values: readonly AxisValue[]): Axis => ({
  name,
  least,
  most,
  values,
});
const plain = (labels: string): AxisValue[] => labels.split(", ").map((label) => [label]);

export const choice = (name: string, labels: string, least = 2, most = 4): Axis =>
  axis(name, least, most, plain(labels));
export const grades = (name: string, values: readonly AxisValue[], least = 2, most = 4): Axis =>
  axis(name, least, most, values);

export const clothColour = choice(
  "Warna",
  "Hitam, Putih Tulang, Navy, Abu Misty, Hijau Army, Marun, Krem, Mocca, Biru Denim, Sage",
  2,
  3,
);
export const softColour = choice(
  "Warna",
  "Dusty Pink, Sage, Krem, Lilac, Terracotta, Navy, Mocca, Hitam, Butter, Mint",
  2,
  4,
);
export const deviceColour = choice("Warna", "Hitam, Putih, Abu Graphite, Biru Laut, Hijau Mint, Ungu Muda", 1, 3);
export const homeColour = choice("Warna", "Putih, Krem, Abu Muda, Hijau Sage, Cokelat Kayu, Hitam", 2, 3);
export const brightColour = choice("Warna", "Merah, Kuning, Biru, Hijau, Oranye, Pink, Ungu", 2, 4);

export const clothSize = grades("Ukuran", [["S"], ["M"], ["L"], ["XL"], ["XXL", 1.08, 1.08]], 2, 3);
export const shoeSizeMen = choice("Ukuran", "39, 40, 41, 42, 43, 44", 3, 4);
export const shoeSizeWomen = choice("Ukuran", "36, 37, 38, 39, 40", 3, 4);
export const babySize = choice("Usia", "0-3 bulan, 3-6 bulan, 6-12 bulan, 1-2 tahun, 2-3 tahun", 2, 4);
export const foodWeight = grades(
  "Berat",
  [
    ["100 gram", 1, 1],
    ["250 gram", 2.2, 2.4],
    ["500 gram", 4, 4.7],
    ["1 kg", 7.4, 9.2],
  ],
  2,
  3,
);
export const pack = grades(
  "Isi",
  [
    ["1 pcs", 1, 1],
    ["3 pcs", 2.8, 3],
    ["6 pcs", 5.4, 6],
    ["12 pcs", 10.2, 12],
  ],
  2,
  3,
);
export const volume = grades(
  "Volume",
  [
    ["30 ml", 1, 1],
    ["50 ml", 1.5, 1.5],
    ["100 ml", 2.6, 2.7],
  ],
  1,
  3,
);
export const bigVolume = grades(
  "Volume",
  [
    ["100 ml", 1, 1],
    ["250 ml", 1.9, 2.3],
    ["500 ml", 3.2, 4.4],
  ],
  1,
  3,
);
export const storage = grades(
  "Kapasitas",
  [
    ["64 GB", 1],
    ["128 GB", 1.14],
    ["256 GB", 1.34],
    ["512 GB", 1.68],
  ],
  2,
  3,
);
