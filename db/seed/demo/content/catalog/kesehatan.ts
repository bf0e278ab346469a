import { bigVolume, choice, grades, pack } from "./axes";
import type { Department } from "./blueprint";

export const kesehatan: Department = {
  brands: "Waras, Sehati, Jamu Mbok Sri, Bugar, Rimba Sehat, Medikanusa, Tirta, Akar Wangi, Prima Medika, Sumber Waras",
  openings: [
    "{produk} dari {merek} untuk menjaga keluarga tetap bugar.",
    "Sediakan {produk} di rumah, selalu ada saatnya dibutuhkan.",
    "{merek} memilih bahan {produk} langsung dari sumber yang kami kenal.",
    "{produk} ini jadi langganan banyak keluarga di kompleks kami.",
  ],
  usage: [
    "Baca aturan pakai di kemasan sebelum digunakan.",
    "Simpan di bawah 30 derajat, jauh dari jangkauan anak.",
    "Bukan pengganti obat dari dokter.",
    "Kedaluwarsa minimal 12 bulan dari tanggal kirim.",
    "Segel rusak saat diterima? Kami ganti baru.",
  ],
  leaves: {
    "vitamin-suplemen": {
      items: [
        ["Vitamin C", "💊", 29, 149, 120],
        ["Minyak Ikan", "🐟", 59, 229, 180],
        ["Kolagen Minuman", "🥤", 69, 249, 250],
        ["Multivitamin Anak", "🍊", 45, 149, 200],
      ],
      styles: "1000 mg, Omega 3, Rasa Jeruk, Gummy, Plus Zinc",
      details: "Halal, Tanpa Gula, Botol Hemat, BPOM, Aman di Lambung",
      axes: [grades("Isi", [["30 butir"], ["60 butir", 1.8, 1.8], ["100 butir", 2.8, 2.7]], 1, 3)],
      praise: ["Tidak perih di lambung.", "Rasanya enak, anak pun mau.", "Cukup satu kali sehari."],
      specs: "Bentuk: tablet / kapsul / gummy; Izin: BPOM; Halal: MUI",
    },
    "jamu-madu": {
      items: [
        ["Madu Hutan", "🍯", 59, 229, 450],
        ["Jamu Kunyit Asam", "🌿", 19, 69, 300],
        ["Wedang Uwuh", "🫖", 15, 59, 120],
        ["Minyak Kayu Putih", "🍃", 19, 79, 140],
      ],
      styles: "Murni, Tradisional, Tanpa Pengawet, Sumbawa, Jogja",
      details: "Panen Liar, Tanpa Gula Tambahan, Seduh Praktis, Resep Keluarga, Lolos Uji Lab",
      axes: [bigVolume],
      praise: [
        "Diambil langsung dari petani dan pencari madu.",
        "Hangat di badan saat musim hujan.",
        "Rasanya asli, tidak terlalu manis.",
        "Dikemas dalam botol kaca bersegel.",
      ],
      specs: "Asal: Sumbawa / Imogiri / Riau; Pengawet: tanpa; Izin: P-IRT dan BPOM",
    },
    "alat-ukur-kesehatan": {
      items: [
        ["Termometer Digital", "🌡️", 25, 149, 90],
        ["Tensimeter Digital", "🩺", 189, 549, 650],
        ["Timbangan Badan", "⚖️", 89, 289, 1600],
      ],
      styles: "Digital, Layar Besar, Tanpa Sentuh, Pintar",
      details: "Akurat, Suara Indonesia, Memori 90 Data, Garansi 2 Tahun, Dua Pengguna",
      axes: [choice("Warna", "Putih, Biru, Abu", 1, 2)],
      praise: [
        "Angkanya besar, mudah dibaca orang tua.",
        "Hasilnya sudah kami bandingkan dengan alat di klinik.",
        "Baterai sudah termasuk.",
      ],
      specs: "Akurasi: 0,1 derajat / 3 mmHg / 100 gram; Baterai: AAA / CR2032; Izin: Kemenkes",
    },
    "masker-p3k": {
      items: [
        ["Masker Medis", "😷", 15, 69, 180],
        ["Kotak P3K", "🩹", 59, 229, 800],
        ["Hand Sanitizer", "🧴", 15, 69, 150],
      ],
      styles: "3 Lapis, Duckbill, Keluarga, Gel, Travel",
      details: "Earloop Lembut, Isi 50, Alkohol 70%, Lengkap, Aroma Segar",
      axes: [pack],
      praise: ["Talinya empuk di telinga.", "Isinya lengkap dan tersusun rapi.", "Praktis untuk kantor dan sekolah."],
      specs: "Izin: Kemenkes; Kedaluwarsa: 3 tahun",
    },
  },
};
