import { babySize, brightColour, choice, grades, pack } from "./axes";
import type { Department } from "./blueprint";

export const ibuBayi: Department = {
  brands: "Buaian, Si Kecil, Timang, Mungil, Peluk, Anak Langit, Dolanan, Kelinci Kecil, Bunda Ceria, Senandung",
  openings: [
    "{produk} dari {merek}, lembut untuk kulit si kecil.",
    "Dipilih oleh orang tua untuk orang tua: {produk} yang aman dan gampang dirawat.",
    "Kado lahiran yang pasti terpakai, {produk} buatan {merek}.",
    "{produk} ini sudah diuji aman, warnanya pun tidak luntur.",
  ],
  usage: [
    "Cuci dulu sebelum pemakaian pertama.",
    "Bahan bebas BPA dan pewarna berbahaya.",
    "Sudah SNI.",
    "Bisa dibungkus kado gratis, tulis di catatan pesanan.",
    "Selalu dampingi anak saat menggunakan produk ini.",
  ],
  leaves: {
    "pakaian-bayi": {
      items: [
        ["Setelan Bayi", "👶", 35, 129, 160],
        ["Jumper Bayi", "🍼", 39, 119, 150],
        ["Kaus Kaki Bayi", "🧦", 12, 45, 40],
        ["Topi Bayi", "👒", 19, 69, 60],
      ],
      styles: "Motif Beruang, Polos, Motif Awan, Kancing Depan, Lengan Panjang",
      details: "Katun Organik, Katun Interlock, SNI, Bordir Nama, Set 3",
      axes: [babySize, choice("Warna", "Kuning Lembut, Biru Muda, Pink Muda, Hijau Mint", 2, 2)],
      praise: [
        "Kancingnya bebas nikel.",
        "Jahitan luar sehingga tidak menggesek kulit.",
        "Lehernya lentur, mudah dipakaikan.",
      ],
      specs: "Bahan: katun 100% / katun organik; Sertifikat: SNI",
    },
    "botol-makan-bayi": {
      items: [
        ["Botol Susu", "🍼", 29, 149, 150],
        ["Set Makan Bayi", "🥣", 59, 189, 420],
        ["Slaber Silikon", "👶", 19, 69, 110],
        ["Kursi Makan Bayi", "🪑", 289, 899, 5200],
      ],
      styles: "Anti Kolik, Leher Lebar, Motif Lucu, Lipat, Lembut",
      details: "BPA Free, Silikon Food Grade, Mudah Dibersihkan, Tahan Panas, Dengan Sedotan",
      axes: [choice("Warna", "Biru Muda, Pink, Kuning, Hijau Mint", 2, 3)],
      praise: [
        "Alirannya pelan, bayi tidak tersedak.",
        "Tidak berbau dan tidak menyerap warna makanan.",
        "Bisa disterilkan uap.",
      ],
      specs: "Bahan: PPSU / silikon / kayu; Usia: 0+ bulan / 6+ bulan",
    },
    "popok-perawatan": {
      items: [
        ["Popok Celana", "🧷", 45, 139, 1200],
        ["Tisu Basah Bayi", "🧻", 12, 49, 350],
        ["Minyak Telon", "🍃", 19, 69, 120],
        ["Sabun Mandi Bayi", "🧼", 25, 89, 260],
      ],
      styles: "Tipis, Ekstra Serap, Tanpa Pewangi, Lembut, Malam",
      details: "Anti Ruam, Isi Banyak, Hypoallergenic, Chamomile, Hemat",
      axes: [grades("Ukuran", [["S"], ["M", 1.05, 1.05], ["L", 1.12, 1.12], ["XL", 1.2, 1.2]], 2, 4)],
      praise: ["Kering sampai pagi.", "Tidak membuat kulit merah.", "Wanginya lembut, tidak menyengat."],
      specs: "Kulit: sensitif; Uji: dermatologi",
    },
    "mainan-edukasi": {
      items: [
        ["Puzzle Kayu", "🧩", 29, 139, 400],
        ["Balok Susun", "🧱", 59, 229, 900],
        ["Abakus Kayu", "🧮", 35, 119, 450],
        ["Layang-Layang", "🪁", 15, 69, 150],
        ["Yoyo Kayu", "🪀", 12, 59, 90],
      ],
      styles: "Huruf, Angka, Hewan, Peta Indonesia, Montessori",
      details: "Kayu Pinus, Cat Aman, 50 Keping, Usia 3+, Kotak Kayu",
      axes: [pack],
      praise: [
        "Tepinya halus, tidak ada serpihan.",
        "Anak betah bermain tanpa layar.",
        "Melatih motorik halus dan kesabaran.",
      ],
      specs: "Usia: 2+ tahun / 3+ tahun / 5+ tahun; Bahan: kayu pinus / ABS; Sertifikat: SNI",
    },
    "boneka-robot": {
      items: [
        ["Boneka Beruang", "🧸", 39, 229, 450],
        ["Mobil Remote Control", "🚗", 89, 389, 800],
        ["Robot Transformasi", "🤖", 79, 289, 600],
        ["Boneka Panda", "🐼", 45, 199, 420],
        ["Kereta Api Mainan", "🚂", 99, 329, 1100],
      ],
      styles: "Jumbo, Mini, Lucu, Edisi Petualang, Klasik",
      details: "Bulu Halus, Bisa Dicuci, Lampu dan Suara, Baterai Isi Ulang, Kado",
      axes: [brightColour],
      praise: [
        "Jahitannya kuat, isinya tidak menggumpal.",
        "Anak-anak langsung suka saat membuka kotaknya.",
        "Remotnya mudah dipegang tangan kecil.",
      ],
      specs: "Usia: 3+ tahun / 6+ tahun; Tinggi: 25 cm / 40 cm / 60 cm; Sertifikat: SNI",
    },
  },
};
