import { randomFrom } from "./random";

export type ReviewKind = "busana" | "gawai" | "makanan" | "rawat" | "rumah" | "umum";
export type DemoReview = { rating: number; text: string };

const kinds: [ReviewKind, RegExp][] = [
  [
    "busana",
    /kaos|kemeja|jaket|celana|rok|dress|blus|kerudung|mukena|sepatu|sandal|tas-|pakaian|batik|perhiasan|jam-tangan/,
  ],
  [
    "gawai",
    /headset|speaker|tv-|kamera|lampu|kipas|smartphone|tablet|casing|charger|power-bank|laptop|monitor|keyboard|mouse|penyimpanan|elektronik|game/,
  ],
  ["makanan", /camilan|sambal|makanan|beras|kopi|teh-|jamu/],
  ["rawat", /pembersih-toner|serum|tabir|lipstik|riasan|parfum|sampo|sabun|vitamin|masker|popok/],
  ["rumah", /furnitur|dekorasi|tanaman|seprai|perlengkapan-mandi|alat-kebersihan|panci|pisau|piring|gelas|kotak/],
];
export const reviewKind = (categorySlug: string): ReviewKind =>
  kinds.find(([, pattern]) => pattern.test(categorySlug))?.[0] ?? "umum";

const praise: Record<ReviewKind, readonly string[]> = {
  busana: [
    "Bahannya adem, jahitannya rapi.",
    "Ukurannya pas banget di badan.",
    "Warnanya persis seperti di foto.",
    "Enak dipakai seharian, tidak gerah.",
    "Dipuji teman kantor, ditanya beli di mana.",
    "Habis dicuci tidak melar dan tidak luntur.",
  ],
  gawai: [
    "Sudah dipakai seminggu, lancar tanpa kendala.",
    "Langsung menyala, segel masih utuh.",
    "Kualitasnya di atas harga.",
    "Baterainya awet, sesuai deskripsi.",
    "Dikemas tebal, aman sampai tujuan.",
    "Cocok untuk kerja dari rumah.",
  ],
  makanan: [
    "Enak banget, anak-anak rebutan.",
    "Masih segar dan kedaluwarsanya lama.",
    "Rasanya seperti buatan sendiri.",
    "Pedasnya pas, bikin nagih.",
    "Wanginya sudah tercium sejak paket dibuka.",
    "Porsinya banyak untuk harga segini.",
  ],
  rawat: [
    "Cocok di kulitku yang sensitif.",
    "Wanginya lembut, tidak menusuk.",
    "Dua minggu sudah terasa bedanya.",
    "Teksturnya ringan, cepat meresap.",
    "Asli, sudah kucek nomor BPOM-nya.",
    "Tidak lengket sama sekali.",
  ],
  rumah: [
    "Kokoh dan rapi, tidak ada cacat.",
    "Bikin rumah jadi lebih manis.",
    "Ukurannya sesuai, pas di tempatnya.",
    "Dipakai tiap hari masih bagus.",
    "Bahannya tebal, tidak murahan.",
    "Ibu saya suka sekali.",
  ],
  umum: [
    "Barang sesuai gambar dan deskripsi.",
    "Kualitasnya bagus untuk harga segini.",
    "Anak saya senang sekali.",
    "Persis yang saya cari.",
    "Berfungsi dengan baik.",
    "Tidak menyesal beli di sini.",
  ],
};
const flaws: Record<ReviewKind, readonly string[]> = {
  busana: [
    "Ukurannya agak kecil, sebaiknya naik satu.",
    "Ada benang yang belum dirapikan.",
    "Warnanya sedikit lebih gelap dari foto.",
    "Bahannya lebih tipis dari yang saya kira.",
  ],
  gawai: [
    "Buku petunjuknya kurang jelas.",
    "Agak hangat kalau dipakai lama.",
    "Kabelnya pendek.",
    "Suaranya biasa saja.",
  ],
  makanan: [
    "Ada sedikit yang remuk di jalan.",
    "Agak terlalu asin untuk selera saya.",
    "Kurang pedas.",
    "Kemasannya kecil dari bayangan.",
  ],
  rawat: [
    "Wanginya terlalu kuat untukku.",
    "Isinya cepat habis.",
    "Belum kelihatan hasilnya.",
    "Botolnya sedikit bocor.",
  ],
  rumah: [
    "Ada goresan kecil di bagian belakang.",
    "Warnanya beda tipis.",
    "Baut satu kurang.",
    "Lebih kecil dari perkiraan.",
  ],
  umum: [
    "Ada cacat kecil di pinggirnya.",
    "Tidak persis seperti di foto.",
    "Kemasannya penyok.",
    "Lebih kecil dari perkiraan.",
  ],
};
const service = {
  good: [
    "Pengiriman cepat, besoknya sudah sampai.",
    "Penjual ramah dan cepat membalas.",
    "Packing-nya rapi dan aman.",
    "Terima kasih, pasti beli lagi.",
    "Kurirnya sopan.",
    "Dapat bonus kecil, senang!",
    "Langganan di sini sejak lama.",
    "Recommended.",
  ],
  middling: [
    "Pengirimannya agak lama, tapi sampai juga.",
    "Untuk harganya masih wajar.",
    "Responsnya lumayan.",
    "Semoga ke depan lebih teliti.",
  ],
  bad: [
    "Chat dibalas lama sekali.",
    "Saya kecewa, semoga diperbaiki.",
    "Pengirimannya hampir seminggu.",
    "Sudah saya ajukan komplain.",
    "Tidak akan pesan lagi kalau begini.",
  ],
};
const openings: Record<number, readonly string[]> = {
  5: [
    "Mantap!",
    "Puas sekali.",
    "Suka banget.",
    "Bagus!",
    "Alhamdulillah sampai dengan selamat.",
    "Wah, melebihi harapan.",
    "",
    "",
    "",
  ],
  4: ["Overall bagus.", "Oke.", "Lumayan memuaskan.", "Sesuai harapan.", "", ""],
  3: ["Biasa saja.", "Cukup.", "Standar.", "Sedang-sedang saja.", ""],
  2: ["Kurang sesuai.", "Agak kecewa.", "Hmm.", ""],
  1: ["Kecewa.", "Tidak sesuai.", "Mohon diperbaiki.", ""],
};

export function generateReview(seed: string | number, index: number, rating: number, categorySlug: string): DemoReview {
  const random = randomFrom("review", seed, index, rating, categorySlug);
  const kind = reviewKind(categorySlug);
  const flaw = random.pick(flaws[kind]);
  // Nobody praises in one breath what they complain about in the next.
  const subject = flaw.split(" ")[0] ?? "";
  const good = random.some(
    praise[kind].filter((sentence) => !sentence.startsWith(subject)),
    2,
  );
  const [first = "", second = ""] = good;
  const [nice = "", nicer = ""] = random.some(service.good, 2);
  const body: Record<number, string[]> = {
    5: random.chance(0.5) ? [first, second, nice] : [first, nice, random.chance(0.4) ? nicer : ""],
    4: [first, random.chance(0.5) ? `Sayangnya, ${flaw.charAt(0).toLowerCase()}${flaw.slice(1)}` : second, nice],
    3: [flaw, random.chance(0.5) ? first : "", random.pick(service.middling)],
    2: [flaw, random.pick([...service.bad, ...service.middling])],
    1: [flaw, ...random.some(service.bad, 2)],
  };
  const text = [random.pick(openings[rating] ?? [""]), ...(body[rating] ?? [first])].filter(Boolean).join(" ");
  return { rating, text };
}

// Most buyers are content; the few who are not make the average believable.
export function drawRating(seed: string | number, index: number): number {
  const luck = randomFrom("rating", seed, index).next();
  if (luck < 0.62) return 5;
  if (luck < 0.86) return 4;
  if (luck < 0.94) return 3;
  return luck < 0.98 ? 2 : 1;
}
