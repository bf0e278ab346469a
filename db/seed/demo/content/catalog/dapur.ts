import { choice, grades, homeColour } from "./axes";
import type { Department } from "./blueprint";

export const dapur: Department = {
  brands: "Pawon, Dapur Ibu, Tungku, Rasa Rumah, Kenduri, Wangi Pandan, Lesung, Sajian, Periuk, Kawah, Santap, Ladaku",
  openings: [
    "{produk} dari {merek}, teman masak harian yang tidak rewel.",
    "Dari warung sampai dapur apartemen, {produk} ini paling sering dibeli ulang.",
    "Masak jadi lebih cepat dengan {produk} buatan {merek}.",
    "Kami pilih {produk} yang kuat dipakai setiap hari, bukan cuma cantik dipajang.",
  ],
  usage: [
    "Cuci dengan spons lembut, keringkan sebelum disimpan.",
    "Sudah aman pangan (food grade).",
    "Dibungkus bubble wrap dan kardus tebal.",
    "Pecah di perjalanan kami ganti, cukup kirim foto saat membuka paket.",
    "Tidak disarankan memakai sabut kawat.",
  ],
  leaves: {
    "panci-wajan": {
      items: [
        ["Wajan Anti Lengket", "🍳", 79, 329, 1100],
        ["Panci Serbaguna", "🍲", 69, 349, 1500],
        ["Kukusan", "🥟", 59, 189, 1300],
        ["Grill Pan", "🥘", 99, 279, 1400],
      ],
      styles: "Granit, Marmer, Stainless, Enamel, Gagang Kayu",
      details: "Bisa Kompor Induksi, Tutup Kaca, Tebal 3 mm, Bebas PFOA, Gagang Dingin",
      axes: [grades("Diameter", [["20 cm"], ["24 cm", 1.2, 1.25], ["28 cm", 1.45, 1.6], ["32 cm", 1.7, 2]], 2, 4)],
      praise: [
        "Telur meluncur tanpa minyak.",
        "Panasnya merata sampai pinggir.",
        "Gagangnya tidak panas saat dipegang.",
        "Lapisannya tebal, tahan spatula kayu dan silikon.",
      ],
      specs: "Kompor: gas, listrik, induksi / gas dan listrik; Bahan: aluminium / stainless 304",
    },
    "pisau-talenan": {
      items: [
        ["Pisau Dapur", "🔪", 35, 229, 250],
        ["Talenan Kayu", "🪵", 39, 169, 900],
        ["Set Spatula Silikon", "🥄", 59, 199, 700],
      ],
      styles: "Chef, Serbaguna, Santoku, Ukir, Bambu",
      details: "Baja Karbon, Stainless, Kayu Asam, Dua Sisi, Gantungan",
      axes: [grades("Ukuran", [["Kecil"], ["Sedang", 1.25, 1.2], ["Besar", 1.5, 1.5]], 1, 3)],
      praise: [
        "Tajamnya awet dan mudah diasah ulang.",
        "Genggamannya pas dan tidak licin.",
        "Kayunya padat, tidak meninggalkan serpih.",
      ],
      specs: "Bahan: stainless / baja karbon / kayu jati / silikon; Panjang: 20 cm / 28 cm / 34 cm",
    },
    "elektronik-dapur": {
      items: [
        ["Rice Cooker", "🍚", 229, 749, 2900],
        ["Blender", "🥤", 199, 649, 2700],
        ["Air Fryer", "🍟", 399, 1299, 4500],
        ["Mesin Kopi Mini", "☕", 349, 1499, 3200],
        ["Kompor Gas", "🔥", 189, 549, 4200],
      ],
      styles: "Digital, Mini, Keluarga, Hemat Watt, Retro",
      details: "Panci Anti Lengket, 350 Watt, Timer, Pisau 6 Mata, Tungku Kuningan",
      axes: [
        grades("Kapasitas", [["1 liter"], ["1,8 liter", 1.25, 1.25], ["2,5 liter", 1.5, 1.5]], 1, 3),
        choice("Warna", "Putih, Hitam, Hijau Sage", 1, 2),
      ],
      praise: [
        "Nasinya pulen dan tidak cepat basi.",
        "Suaranya tidak memekakkan telinga.",
        "Mudah dibongkar untuk dicuci.",
        "Watt-nya ramah untuk daya 900 VA.",
      ],
      specs: "Daya: 350 watt / 600 watt / 800 watt; Garansi: resmi 1 tahun; Kabel: 1 meter",
    },
    "piring-mangkuk": {
      items: [
        ["Piring Keramik", "🍽️", 19, 89, 550],
        ["Mangkuk Mi", "🍜", 19, 79, 450],
        ["Set Sendok Garpu", "🥄", 35, 149, 400],
        ["Sumpit Kayu", "🥢", 9, 45, 80],
      ],
      styles: "Rustic, Motif Ayam Jago, Polos, Stoneware, Jepang",
      details: "Aman Microwave, Pecah Belah Tebal, Buatan Tangan, Set 4 Buah, Glossy",
      axes: [homeColour, grades("Isi", [["1 buah"], ["4 buah", 3.7, 4], ["6 buah", 5.4, 6]], 1, 3)],
      praise: [
        "Tebal dan mantap di meja.",
        "Foto makanan jadi lebih cantik.",
        "Aman untuk microwave dan mesin cuci piring.",
      ],
      specs: "Diameter: 16 cm / 20 cm / 23 cm; Bahan: keramik / stoneware / stainless / kayu",
    },
    "gelas-botol": {
      items: [
        ["Tumbler", "🥤", 69, 249, 380],
        ["Botol Minum", "🧃", 35, 149, 250],
        ["Mug Keramik", "☕", 25, 99, 400],
        ["Teko Teh", "🫖", 59, 229, 850],
      ],
      styles: "Polos, Gagang Bambu, Sedotan, Motif Daun, Enamel",
      details: "Tahan Panas 12 Jam, Anti Bocor, BPA Free, Stainless 304, Bisa Grafir Nama",
      axes: [homeColour, grades("Volume", [["350 ml"], ["500 ml", 1.15, 1.2], ["750 ml", 1.35, 1.4]], 1, 3)],
      praise: [
        "Es batu masih ada sampai sore.",
        "Tutupnya rapat, aman di dalam tas.",
        "Tidak berbau plastik.",
        "Mulutnya lebar, gampang dicuci.",
      ],
      specs: "Bahan: stainless 304 / tritan / keramik; Tahan dingin: 12 jam / 24 jam",
    },
    "kotak-bekal": {
      items: [
        ["Kotak Bekal", "🍱", 35, 159, 450],
        ["Rantang Susun", "🥡", 79, 229, 950],
        ["Toples Kaca", "🫙", 19, 89, 500],
      ],
      styles: "Bento, Sekat 3, Susun 2, Kedap Udara, Motif Lucu",
      details: "Bisa Microwave, Anti Tumpah, Stainless, Termasuk Sendok, Tutup Bambu",
      axes: [choice("Warna", "Hijau, Biru, Pink, Krem, Abu", 2, 4)],
      praise: ["Kuah tidak bercampur antar sekat.", "Klip penguncinya kuat.", "Pas di tas sekolah maupun kantor."],
      specs: "Kapasitas: 700 ml / 1 liter / 1,4 liter; Bahan: PP / stainless 304 / kaca",
    },
  },
};
