/** States and reasons of the queues that have words in both languages; what a machine said stays as it is. */
const words = [
  "proses",
  "diminta",
  "disetujui",
  "diproses",
  "yatim",
  "ditinjau",
  "setting",
  "store_fee",
  "payment_fee",
  "palsu",
  "terlarang",
  "menyesatkan",
  "penipuan",
  "lainnya",
  "rusak",
  "tidak_sesuai",
  "kurang",
  "tidak_sampai",
  "berubah_pikiran",
  "kasar",
  "spam",
  "pribadi",
  "tidak_relevan",
] as const;

export const isWord = (word: string): word is (typeof words)[number] => words.some((known) => known === word);
