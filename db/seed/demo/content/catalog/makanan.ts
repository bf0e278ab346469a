import { choice, foodWeight, grades } from "./axes";
import type { Department } from "./blueprint";

export const makanan: Department = {
  brands:
    "Cap Dua Cangkir, Mbak Yuni, Lumbung, Bu Darmi, Gurih Jaya, Sedap Alam, Kebun Gunung, Nusa Rasa, Pak Kumis, Teras Kopi, Warung Tengah, Kampoeng",
  openings: [
    "{produk} dari {merek}, dibuat segar setiap minggu.",
    "Resep {produk} ini turun dari nenek kami dan belum pernah diganti.",
    "Oleh-oleh yang paling sering dititipkan orang: {produk}.",
    "Sekali buka, susah berhenti. {produk} dari {merek} cocok untuk teman kerja atau menonton.",
    "Bahan {produk} kami beli langsung dari petani sekitar.",
  ],
  usage: [
    "Tanpa pengawet, habiskan dalam dua minggu setelah dibuka.",
    "Simpan di tempat kering dan tutup rapat.",
    "Sudah P-IRT dan halal.",
    "Dikemas dengan zip lock dan kardus supaya tidak remuk.",
    "Produksi dua kali seminggu, jadi selalu baru saat sampai.",
  ],
  leaves: {
    camilan: {
      items: [
        ["Keripik Singkong", "🥔", 12, 39, 180],
        ["Kue Kering Nastar", "🍪", 39, 119, 400],
        ["Kacang Mete", "🥜", 35, 129, 250],
        ["Bolu Pisang", "🍌", 35, 89, 500],
        ["Cokelat Kelapa", "🍫", 19, 79, 120],
        ["Popcorn Karamel", "🍿", 15, 49, 150],
      ],
      styles: "Renyah, Tipis, Premium, Panggang, Rumahan",
      details: "Tanpa MSG, Minyak Baru, Toples, Isi Melimpah, Rendah Gula",
      axes: [
        choice("Rasa", "Original, Balado, Keju, Jagung Bakar, Cokelat, Pedas Manis", 2, 4),
        grades("Berat", [["100 gram"], ["250 gram", 2.2, 2.4]], 1, 2),
      ],
      praise: [
        "Renyahnya bertahan sampai gigitan terakhir.",
        "Bumbunya merata, bukan hanya di atas.",
        "Tidak berminyak di jari.",
        "Manisnya pas.",
      ],
      specs: "Masa simpan: 3 bulan / 6 bulan; Izin: P-IRT dan halal",
    },
    "sambal-bumbu": {
      items: [
        ["Sambal Bawang", "🌶️", 19, 59, 220],
        ["Sambal Roa", "🌶️", 29, 79, 220],
        ["Bumbu Rendang", "🍛", 12, 45, 150],
        ["Kecap Manis", "🫙", 15, 49, 450],
        ["Bawang Goreng", "🧅", 15, 69, 150],
        ["Garam Laut", "🧂", 9, 39, 250],
      ],
      styles: "Botol, Sachet, Ulek Tangan, Asli Daerah, Keluarga",
      details: "Tanpa Pengawet, Minyak Kelapa, Cabai Segar, Siap Pakai, Halal",
      axes: [choice("Level", "Tidak Pedas, Sedang, Pedas, Pedas Sekali", 2, 4)],
      praise: [
        "Pedasnya nendang tetapi tetap ada rasa.",
        "Cukup satu sendok untuk sepiring nasi.",
        "Wangi bawangnya sampai ke ruang tamu.",
        "Tahan dua bulan di kulkas.",
      ],
      specs: "Masa simpan: 3 bulan / 6 bulan; Izin: P-IRT dan halal",
    },
    "makanan-siap-saji": {
      items: [
        ["Rendang Daging", "🥩", 59, 189, 350],
        ["Bakso Sapi", "🍢", 35, 99, 500],
        ["Mi Ayam Instan", "🍜", 15, 49, 200],
        ["Pempek Palembang", "🍥", 49, 149, 700],
        ["Dimsum Ayam", "🥟", 35, 99, 450],
        ["Nasi Liwet Instan", "🍚", 25, 59, 280],
      ],
      styles: "Frozen, Vakum, Siap Makan, Rumahan, Porsi Keluarga",
      details: "Tanpa Pengawet, Daging Pilihan, Bumbu Lengkap, Halal, Praktis",
      axes: [grades("Porsi", [["1 porsi"], ["2 porsi", 1.9, 2], ["4 porsi", 3.6, 4]], 2, 3)],
      praise: [
        "Tinggal dihangatkan lima menit.",
        "Rasanya seperti buatan rumah.",
        "Dikirim dengan es gel dan kotak busa.",
        "Bumbunya berani dan meresap.",
      ],
      specs: "Simpan: beku / suhu ruang; Tahan: 3 bulan beku / 6 bulan; Izin: halal",
    },
    "beras-bahan-pokok": {
      items: [
        ["Beras Pulen", "🌾", 15, 29, 1000],
        ["Gula Aren", "🍯", 19, 49, 500],
        ["Tepung Mocaf", "🌾", 15, 39, 1000],
        ["Telur Ayam Kampung", "🥚", 29, 59, 700],
        ["Minyak Kelapa", "🥥", 25, 69, 500],
      ],
      styles: "Organik, Panen Baru, Curah, Kemasan Hemat, Petani Lokal",
      details: "Tanpa Pemutih, Murni, Tidak Dicampur, Asli Desa, Bersih",
      axes: [grades("Berat", [["1 kg"], ["2 kg", 1.95, 2], ["5 kg", 4.7, 5]], 2, 3)],
      praise: [
        "Bersih dari kerikil dan kutu.",
        "Nasinya wangi dan tidak cepat basi.",
        "Ditimbang pas, tidak dikurangi.",
      ],
      specs: "Asal: Cianjur / Klaten / Banyumas; Panen: bulan ini",
    },
    kopi: {
      items: [
        ["Kopi Arabika Gayo", "☕", 29, 69, 110],
        ["Kopi Robusta Lampung", "☕", 19, 45, 110],
        ["Kopi Arabika Toraja", "🫘", 35, 79, 110],
        ["Kopi Kintamani", "🫘", 33, 75, 110],
        ["Kopi Susu Botol", "🧋", 15, 39, 300],
      ],
      styles: "Full Wash, Natural, Honey, Peaberry, House Blend",
      details: "Sangrai Medium, Sangrai Gelap, Single Origin, Sangrai Mingguan, Asam Lembut",
      axes: [foodWeight, choice("Giling", "Biji, Kasar, Halus", 2, 2)],
      praise: [
        "Aromanya langsung keluar begitu dibuka.",
        "Catatan rasanya karamel dan jeruk.",
        "Tidak bikin perih lambung.",
        "Tanggal sangrai tertulis di kemasan.",
      ],
      specs: "Ketinggian: 1.200 mdpl / 1.400 mdpl / 700 mdpl; Sangrai: medium / dark; Kemasan: katup satu arah",
    },
    "teh-cokelat": {
      items: [
        ["Teh Melati", "🍵", 12, 49, 120],
        ["Cokelat Bubuk", "🍫", 25, 89, 250],
        ["Matcha", "🍵", 39, 149, 120],
        ["Wedang Jahe", "🫚", 15, 49, 200],
      ],
      styles: "Premium, Celup, Tubruk, Instan, Organik",
      details: "Daun Pucuk, Tanpa Gula, Dari Kebun Sendiri, Rempah Asli, Wangi",
      axes: [grades("Isi", [["50 gram"], ["100 gram", 1.8, 2], ["250 gram", 4, 4.8]], 2, 3)],
      praise: [
        "Seduhannya jernih dan wanginya lama.",
        "Manis alami, tidak perlu banyak gula.",
        "Hangat di tenggorokan.",
      ],
      specs: "Asal: Pekalongan / Jember / Ciwidey; Izin: P-IRT dan halal",
    },
  },
};
