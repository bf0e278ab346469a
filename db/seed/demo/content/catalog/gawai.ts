import { choice, deviceColour, grades, storage } from "./axes";
import type { Department } from "./blueprint";

export const gawai: Department = {
  brands: "Nusafon, Arkanet, Vionic, Selaras, Ombak, Kodebyte, Zafira, Tera, Pixelia, Hexa, Rangkai, Senja Digital",
  openings: [
    "{produk} dari {merek}, pas untuk kerja, kuliah, dan hiburan.",
    "Kami hanya menjual {produk} bersegel dan bergaransi resmi.",
    "Cari {produk} yang awet dengan harga masuk akal? Ini yang paling sering kami rekomendasikan.",
    "Ringkas dan bisa diandalkan, {produk} ini siap menemani harimu.",
  ],
  usage: [
    "Videokan saat membuka paket supaya klaim garansi lebih mudah.",
    "Paket dilapisi bubble wrap dan kardus tambahan.",
    "Barang dicek satu per satu sebelum dikirim.",
    "Garansi toko 7 hari tukar unit, selanjutnya garansi resmi.",
    "Tanya dulu soal kecocokan tipe lewat chat, kami balas cepat di jam buka.",
  ],
  leaves: {
    smartphone: {
      items: [
        ["Smartphone", "📱", 1299, 4999, 480],
        ["Smartphone 5G", "📱", 2199, 6999, 500],
        ["HP Tombol", "📞", 199, 449, 250],
      ],
      styles: "Lite, Neo, Pro, Max, Note",
      details: "RAM 8 GB, Layar AMOLED 120 Hz, Kamera 108 MP, Baterai 5000 mAh, Fast Charging 67W",
      axes: [storage, deviceColour],
      praise: [
        "Baterainya sanggup dari pagi sampai malam.",
        "Layarnya terang di bawah matahari.",
        "Kamera malamnya bersih untuk kelas harganya.",
        "Dua kartu SIM dan slot memori terpisah.",
      ],
      specs: "Layar: 6,5 inci / 6,67 inci / 2,4 inci; Baterai: 5.000 mAh / 5.500 mAh; Garansi: resmi 1 tahun",
    },
    tablet: {
      items: [
        ["Tablet", "📱", 1499, 4499, 750],
        ["Tablet Belajar Anak", "📱", 699, 1599, 650],
      ],
      styles: "Wifi, LTE, Kids, Plus, Slim",
      details: "Layar 11 inci, Stylus Pen, Empat Speaker, Baterai 8000 mAh",
      axes: [storage],
      praise: [
        "Layarnya lega untuk mencatat dan menonton.",
        "Speakernya jernih dari empat sisi.",
        "Ada mode anak dengan pembatas waktu.",
      ],
      specs: "Layar: 8,7 inci / 10,4 inci / 11 inci; Berat: 340 gram / 490 gram; Garansi: resmi 1 tahun",
    },
    "casing-pelindung": {
      items: [
        ["Softcase HP", "📱", 19, 79, 60],
        ["Hardcase Magsafe", "📱", 49, 149, 80],
        ["Tempered Glass", "🛡️", 15, 69, 70],
      ],
      styles: "Bening, Matte, Motif Bunga, Karakter Lucu, Anti Spy",
      details: "Anti Jamur, Anti Banting, Pelindung Kamera, Ring Stand, Full Cover",
      axes: [choice("Tipe HP", "Nusafon Lite, Nusafon Pro, Ombak 12, Ombak 13, Vionic Neo, Vionic Max", 3, 6)],
      praise: [
        "Lubang kamera dan tombolnya presisi.",
        "Tidak menguning dalam hitungan bulan.",
        "Pinggirannya sedikit naik untuk melindungi layar.",
        "Mudah dipasang, ada alat bantunya.",
      ],
      specs: "Bahan: TPU / polikarbonat / kaca 9H; Ketebalan: 1 mm / 1,5 mm; Isi: 1 buah",
    },
    "charger-kabel": {
      items: [
        ["Kepala Charger", "🔌", 59, 249, 120],
        ["Kabel Data", "🔌", 19, 99, 60],
        ["Charger Wireless", "🔌", 89, 289, 180],
        ["Stop Kontak USB", "🔌", 59, 199, 450],
      ],
      styles: "Fast Charging, GaN, Magnetik, Lipat, Tenun",
      details: "20W, 33W, 65W, Type-C ke Type-C, Tahan Tekuk",
      axes: [
        grades("Panjang", [["0,5 meter"], ["1 meter", 1.15], ["2 meter", 1.4]], 1, 3),
        choice("Warna", "Hitam, Putih", 1, 2),
      ],
      praise: [
        "Tidak cepat panas walau dipakai berjam-jam.",
        "Ujung kabelnya diperkuat, tidak gampang putus.",
        "Sudah lolos uji arus lebih.",
      ],
      specs: "Daya: 20 watt / 33 watt / 65 watt; Port: USB-C / USB-A dan USB-C; Garansi: 1 tahun",
    },
    "power-bank": {
      items: [
        ["Power Bank", "🔋", 119, 399, 320],
        ["Power Bank Mini", "🔋", 79, 219, 180],
        ["Power Bank Magnetik", "🔋", 159, 449, 240],
      ],
      styles: "Slim, Layar Digital, Kabel Terpasang, Kapasitas Besar",
      details: "Fast Charging 22,5W, Dua Arah, Aman di Pesawat, Type-C",
      axes: [grades("Kapasitas", [["5.000 mAh"], ["10.000 mAh", 1.4, 1.5], ["20.000 mAh", 2.1, 2.4]], 2, 3)],
      praise: [
        "Kapasitasnya sesuai, sudah kami ukur.",
        "Bisa mengisi tiga gawai sekaligus.",
        "Lolos batas bagasi kabin pesawat.",
      ],
      specs: "Keluaran: USB-A dan USB-C / USB-C ganda; Sel: lithium polymer; Garansi: 1 tahun",
    },
    laptop: {
      items: [
        ["Laptop", "💻", 3999, 9499, 1900],
        ["Laptop Gaming", "💻", 8999, 17999, 2600],
        ["Chromebook", "💻", 2799, 4999, 1700],
      ],
      styles: "14 inci, 15 inci, Slim, Touch, Creator",
      details: "RAM 8 GB, RAM 16 GB, IPS Full HD, Keyboard Backlit, Windows Asli",
      axes: [
        grades("SSD", [["256 GB"], ["512 GB", 1.09], ["1 TB", 1.22]], 1, 3),
        choice("Warna", "Abu Graphite, Silver", 1, 2),
      ],
      praise: [
        "Menyala dalam hitungan detik.",
        "Engselnya kokoh, layarnya bisa rebah rata.",
        "Bonus tas dan mouse.",
        "Kipasnya senyap untuk pekerjaan kantor.",
      ],
      specs: "Layar: 14 inci IPS / 15,6 inci IPS; Baterai: 8 jam / 10 jam; Garansi: resmi 2 tahun",
    },
    "monitor-printer": {
      items: [
        ["Monitor LED", "🖥️", 1099, 3999, 5200],
        ["Printer Multifungsi", "🖨️", 799, 2999, 6200],
        ["Monitor Lengkung", "🖥️", 1899, 4999, 6800],
      ],
      styles: "24 inci, 27 inci, Tanpa Bingkai, Wifi, Tangki Tinta",
      details: "IPS 100 Hz, HDMI, Anti Cahaya Biru, Garansi Resmi",
      axes: [grades("Tipe", [["Standar"], ["Plus", 1.15]], 1, 2)],
      praise: [
        "Warnanya akurat untuk desain ringan.",
        "Kaki dan dudukannya mudah dipasang sendiri.",
        "Hemat listrik, ada mode tidur.",
      ],
      specs: "Port: HDMI dan VGA / HDMI dan DP / USB dan wifi; Garansi: resmi 3 tahun",
    },
    keyboard: {
      items: [
        ["Keyboard Mechanical", "⌨️", 259, 899, 950],
        ["Keyboard Wireless", "⌨️", 119, 349, 550],
        ["Keyboard Lipat", "⌨️", 159, 389, 300],
      ],
      styles: "75%, TKL, Full Size, Retro, RGB",
      details: "Hot Swap, Gasket Mount, Bluetooth 5.1, Keycap PBT, Tiga Perangkat",
      axes: [
        choice("Switch", "Red Linear, Brown Tactile, Blue Clicky, Silent", 2, 3),
        choice("Warna", "Hitam, Putih, Pastel", 1, 2),
      ],
      praise: [
        "Ketikannya empuk dan tidak berisik.",
        "Kabelnya bisa dilepas.",
        "Stabil di meja berkat kaki karet.",
        "Baterainya tahan berminggu-minggu.",
      ],
      specs: "Tata letak: 75% / 80% / 100%; Koneksi: Bluetooth, 2,4 GHz, kabel; Garansi: 1 tahun",
    },
    mouse: {
      items: [
        ["Mouse Wireless", "🖱️", 49, 249, 130],
        ["Mouse Gaming", "🖱️", 99, 499, 160],
        ["Mouse Ergonomis", "🖱️", 89, 329, 180],
      ],
      styles: "Senyap, Ringan, Vertikal, RGB, Mini",
      details: "2,4 GHz, Bluetooth Ganda, 12.000 DPI, Isi Ulang, 7 Tombol",
      axes: [deviceColour],
      praise: [
        "Kliknya hampir tidak terdengar.",
        "Pas untuk tangan kecil maupun besar.",
        "Sensornya akurat di hampir semua permukaan.",
      ],
      specs: "DPI: 1.600 / 4.000 / 12.000; Baterai: AA / isi ulang USB-C; Garansi: 1 tahun",
    },
    "penyimpanan-data": {
      items: [
        ["Flashdisk USB 3.2", "💾", 55, 189, 30],
        ["SSD Portabel", "💽", 549, 1299, 120],
        ["Kartu Memori microSD", "💾", 49, 219, 20],
        ["Hard Disk Eksternal", "💽", 649, 1199, 300],
      ],
      styles: "Metal, Mini, OTG, Tahan Banting, Kecepatan Tinggi",
      details: "Garansi 5 Tahun, Baca 150 MB/s, Enkripsi, Tahan Air, Type-C",
      axes: [storage],
      praise: [
        "Kapasitas penuh, sudah diuji tulis dan baca.",
        "Langsung terbaca di ponsel dan laptop.",
        "Bodinya logam, tidak mudah retak.",
      ],
      specs: "Antarmuka: USB 3.2 / USB-C / UHS-I; Garansi: resmi 5 tahun",
    },
  },
};
