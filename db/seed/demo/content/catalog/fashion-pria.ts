import { choice, clothColour, clothSize, grades, shoeSizeMen } from "./axes";
import type { Department } from "./blueprint";

export const fashionPria: Department = {
  brands:
    "Rimbara, Tanah Merdeka, Kaswa, Lanang Co, Arunika, Bumi Utara, Sagara, Dwipantara, Kelana, Noctra, Pradana, Jalur Barat",
  openings: [
    "{produk} dari {merek} dibuat untuk kamu yang ingin tampil rapi tanpa repot.",
    "Satu potong yang bisa dipakai ke kampus, ke kantor, sampai nongkrong malam: itulah {produk} ini.",
    "Kami menjahit {produk} dalam jumlah kecil supaya setiap jahitannya sempat diperiksa.",
    "Banyak pelanggan kembali membeli {produk} karena nyaman sejak hari pertama dipakai.",
    "Simpel, awet, dan gampang dipadukan. {merek} merancang {produk} untuk cuaca tropis.",
  ],
  usage: [
    "Cuci dengan air dingin dan warna senada, jemur terbalik supaya warnanya awet.",
    "Ukuran lokal Indonesia. Kalau ragu di antara dua ukuran, pilih yang lebih besar.",
    "Toleransi ukuran 1 sampai 2 cm karena dijahit dalam produksi massal.",
    "Setrika dengan suhu sedang dan hindari menyetrika langsung di atas sablon.",
    "Salah ukuran? Bisa tukar selama label belum dilepas.",
  ],
  leaves: {
    "kaos-pria": {
      items: [
        ["Kaos Oversize Pria", "👕", 65, 139, 230],
        ["Kaos Polos Lengan Pendek", "👕", 39, 89, 190],
        ["Kaos Lengan Panjang Pria", "👕", 69, 129, 240],
        ["Polo Shirt Pria", "👕", 85, 189, 250],
        ["Kaos Henley Kancing", "👕", 75, 149, 220],
      ],
      styles: "Polos, Grafis Gunung, Motif Garis, Sablon Nusantara, Tipografi, Washed Vintage, Boxy",
      details: "Katun Combed 30s, Katun Combed 24s, Katun Bambu, Heavyweight 16s, Dry Fit",
      axes: [clothColour, clothSize],
      praise: [
        "Bahannya adem, menyerap keringat, dan tidak menerawang.",
        "Jahitan rantai di pundak membuat bentuknya tidak mudah melar.",
        "Kerahnya rib tebal sehingga tetap rapi setelah dicuci berkali-kali.",
        "Potongannya longgar secukupnya, enak dipakai sendiri atau jadi luaran.",
      ],
      specs:
        "Kerah: rib 2 cm / rib 2,5 cm; Sablon: plastisol / rubber / tanpa sablon; Potongan: reguler / boxy / oversize",
    },
    "kemeja-pria": {
      items: [
        ["Kemeja Flanel Pria", "👔", 119, 229, 320],
        ["Kemeja Batik Lengan Pendek", "👔", 99, 289, 260],
        ["Kemeja Linen Pria", "👔", 129, 259, 240],
        ["Kemeja Kantor Slim Fit", "👔", 109, 219, 270],
        ["Kemeja Koko", "👔", 95, 199, 250],
      ],
      styles: "Kotak Klasik, Polos, Motif Parang, Motif Kawung, Garis Halus, Kerah Shanghai",
      details: "Katun Premium, Katun Toyobo, Linen Rami, Anti Kusut, Lengan Panjang",
      axes: [clothColour, clothSize],
      praise: [
        "Kancingnya dijahit silang, tidak gampang lepas.",
        "Cukup disetrika sebentar, sudah siap dipakai rapat.",
        "Potongan badannya pas, tidak menggembung saat dimasukkan ke celana.",
        "Warnanya kalem sehingga cocok untuk acara resmi maupun santai.",
      ],
      specs: "Kerah: klasik / shanghai / button-down; Saku: 1 saku dada / tanpa saku; Kancing: 7 buah",
    },
    "jaket-hoodie-pria": {
      items: [
        ["Hoodie Zipper", "🧥", 149, 289, 620],
        ["Jaket Bomber", "🧥", 179, 369, 680],
        ["Jaket Denim", "🧥", 199, 389, 850],
        ["Jaket Parasut Anti Angin", "🧥", 129, 279, 450],
        ["Sweater Rajut Pria", "🧥", 119, 239, 480],
      ],
      styles: "Polos, Colour Block, Washed, Bordir Dada, Minimalis, Reflektif",
      details: "Fleece 280 gsm, Baby Terry, Kanvas, Taslan Waterproof, Furing Puring",
      axes: [clothColour, clothSize],
      praise: [
        "Hangat saat naik motor malam, tetapi tidak gerah di ruangan.",
        "Resletingnya besi, lancar, dan tidak seret.",
        "Ada saku dalam untuk dompet dan ponsel.",
        "Bagian lengan diberi rib sehingga angin tidak masuk.",
      ],
      specs: "Resleting: YKK / besi antik; Saku: 2 luar 1 dalam / 2 luar; Tudung: ada / tanpa tudung",
    },
    "celana-panjang-pria": {
      items: [
        ["Celana Chino Pria", "👖", 119, 239, 450],
        ["Celana Jeans Pria", "👖", 149, 329, 650],
        ["Celana Cargo", "👖", 139, 259, 580],
        ["Celana Jogger", "👖", 89, 189, 400],
      ],
      styles: "Slim Fit, Regular Fit, Straight Cut, Loose Fit, Tapered",
      details: "Stretch, Twill Katun, Denim 12 oz, Kanvas Ripstop, Pinggang Karet",
      axes: [
        choice("Warna", "Hitam, Khaki, Navy, Abu Tua, Cokelat Susu, Olive", 2, 3),
        choice("Ukuran", "28, 30, 32, 34, 36, 38", 2, 3),
      ],
      praise: [
        "Bahan stretch-nya mengikuti gerak, enak dipakai duduk lama.",
        "Jahitan dobel di bagian yang sering robek.",
        "Warnanya tidak cepat pudar karena sudah melalui proses washing.",
      ],
      specs: "Resleting: YKK; Panjang: 98 cm / 100 cm; Saku: 4 saku / 6 saku",
    },
    "celana-pendek-sarung": {
      items: [
        ["Celana Pendek Santai", "🩳", 49, 119, 260],
        ["Boxer Katun", "🩳", 25, 69, 130],
        ["Sarung Tenun", "🧣", 89, 389, 420],
        ["Celana Renang Pria", "🩲", 59, 139, 180],
      ],
      styles: "Polos, Motif Garis, Motif Kotak, Salur, Klasik",
      details: "Katun Halus, Quick Dry, Benang Emas, Saku Resleting, Pinggang Karet",
      axes: [clothColour, clothSize],
      praise: [
        "Ringan dan cepat kering.",
        "Nyaman untuk di rumah, olahraga ringan, sampai jalan sore.",
        "Bahannya jatuh dan tidak kaku setelah dicuci.",
      ],
      specs: "Pinggang: karet dan tali / karet penuh; Perawatan: cuci mesin lembut / cuci tangan",
    },
    "sepatu-pria": {
      items: [
        ["Sneakers Kanvas", "👟", 129, 299, 850],
        ["Sepatu Kulit Pantofel", "👞", 199, 489, 1100],
        ["Sepatu Slip On", "👟", 99, 219, 700],
        ["Sepatu Boots", "🥾", 249, 549, 1400],
      ],
      styles: "Low Cut, Mid Cut, Retro, Klasik, Minimalis",
      details: "Sol Karet Anti Selip, Kulit Sapi Asli, Insole Empuk, Jahit Samping, Ringan",
      axes: [choice("Warna", "Hitam, Putih, Cokelat Tan, Navy", 2, 2), shoeSizeMen],
      praise: [
        "Solnya dijahit keliling, bukan hanya dilem.",
        "Insole empuk sehingga kaki tidak cepat pegal.",
        "Bagian depan cukup lega untuk kaki orang Indonesia yang lebar.",
      ],
      specs: "Sol: karet / TPR / EVA; Tinggi sol: 2,5 cm / 3 cm; Dus: termasuk",
    },
    "sandal-pria": {
      items: [
        ["Sandal Gunung", "🩴", 89, 219, 600],
        ["Sandal Jepit", "🩴", 19, 69, 300],
        ["Sandal Slide", "🩴", 49, 139, 380],
      ],
      styles: "Klasik, Tali Ganda, Empuk, Sporty",
      details: "Sol EVA, Anti Licin, Karet Alam, Kulit Sintetis",
      axes: [choice("Warna", "Hitam, Cokelat, Army, Navy", 2, 2), shoeSizeMen],
      praise: [
        "Tapaknya empuk dan tidak berbunyi saat dipakai di lantai.",
        "Aman untuk jalan basah.",
        "Talinya bisa diatur mengikuti kaki.",
      ],
      specs: "Sol: EVA / karet; Tahan air: ya",
    },
    "jam-tangan-pria": {
      items: [
        ["Jam Tangan Analog", "⌚", 149, 549, 180],
        ["Jam Tangan Digital Sport", "⌚", 99, 349, 160],
        ["Jam Tangan Kayu", "⌚", 249, 649, 200],
      ],
      styles: "Klasik, Chrono, Minimalis, Skeleton",
      details: "Tahan Air 3 ATM, Tali Kulit, Stainless, Kaca Mineral",
      axes: [
        choice("Tali", "Hitam, Cokelat, Silver, Rose Gold", 2, 3),
        grades("Diameter", [["38 mm"], ["42 mm", 1.05]], 1, 2),
      ],
      praise: [
        "Jarumnya menyala lembut dalam gelap.",
        "Datang dengan kotak, siap dijadikan kado.",
        "Tali mudah diganti tanpa alat.",
      ],
      specs: "Mesin: quartz Jepang / digital; Garansi: 1 tahun mesin; Kaca: mineral / kristal",
    },
  },
};
