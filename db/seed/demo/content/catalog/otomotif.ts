import { choice, grades, pack } from "./axes";
import type { Department } from "./blueprint";

export const otomotif: Department = {
  brands: "Laju, Roda Kita, Gaspol, Bengkel Jaya, Nusa Motor, Torsi, Rantai Mas, Jagoan, Aspal, Mesin Prima",
  openings: [
    "{produk} dari {merek} untuk kamu yang setiap hari di jalan.",
    "Dipakai di bengkel kami sendiri, {produk} ini sudah terbukti.",
    "Berkendara lebih tenang dengan {produk} buatan {merek}.",
    "{produk} yang kuat, pas, dan mudah dipasang.",
  ],
  usage: [
    "Cocokkan dulu tipe kendaraan lewat chat sebelum memesan.",
    "Bisa dipasang sendiri dengan alat sederhana.",
    "Barang dikirim dengan kardus dan pelindung tambahan.",
    "Garansi toko 30 hari.",
    "Panduan pasang bergambar ada di dalam kotak.",
  ],
  leaves: {
    "helm-riding": {
      items: [
        ["Helm Full Face", "🪖", 289, 899, 1700],
        ["Helm Half Face", "🪖", 149, 449, 1300],
        ["Jas Hujan Setelan", "🌧️", 69, 259, 850],
        ["Sarung Tangan Motor", "🧤", 35, 159, 150],
      ],
      styles: "Retro, Sport, Polos, Grafis, Anti Rembes",
      details: "SNI, Double Visor, Busa Lepas, Reflektor, Touchscreen",
      axes: [choice("Warna", "Hitam Doff, Putih, Merah, Abu", 2, 2), choice("Ukuran", "M, L, XL", 2, 3)],
      praise: [
        "Busanya bisa dilepas dan dicuci.",
        "Tidak berisik di kecepatan tinggi.",
        "Tidak rembes setelah satu jam hujan.",
      ],
      specs: "Standar: SNI / SNI dan DOT; Bahan: ABS / PVC / kulit sintetis",
    },
    "aksesori-motor": {
      items: [
        ["Box Motor", "🏍️", 189, 589, 3800],
        ["Spion Motor", "🛵", 39, 189, 450],
        ["Ban Motor", "🛞", 149, 389, 2800],
        ["Holder HP Motor", "📱", 35, 149, 250],
      ],
      styles: "Universal, Tubeless, Retro, Lipat, Racing",
      details: "Aluminium CNC, Anti Getar, Anti Air, Pasang Mudah, Kunci Ganda",
      axes: [grades("Tipe", [["Kecil"], ["Sedang", 1.2, 1.2], ["Besar", 1.45, 1.5]], 1, 3)],
      praise: [
        "Kokoh walau lewat jalan rusak.",
        "Dudukannya cocok untuk hampir semua motor.",
        "Tidak berkarat meski sering kehujanan.",
      ],
      specs: "Bahan: aluminium / ABS / karet; Kecocokan: universal / matik / bebek",
    },
    "aksesori-mobil": {
      items: [
        ["Parfum Mobil", "🚗", 19, 89, 150],
        ["Cover Mobil", "🚘", 149, 489, 2600],
        ["Karpet Mobil", "🚙", 189, 689, 4200],
        ["Vakum Mobil", "🚗", 129, 389, 900],
      ],
      styles: "Premium, Wangi Kopi, Anti Gores, 7D, Portabel",
      details: "Tahan 60 Hari, Tiga Lapis, Presisi, Isi Ulang, Tidak Bau Karet",
      axes: [choice("Tipe Mobil", "City Car, MPV, SUV, Sedan", 2, 4)],
      praise: ["Wanginya tidak bikin mual.", "Ukurannya presisi, tidak perlu digunting.", "Debu halus pun tersedot."],
      specs: "Bahan: PVC / polyester / gel; Daya tahan: 60 hari / 2 tahun",
    },
    "oli-pembersih": {
      items: [
        ["Oli Mesin Motor", "🛢️", 35, 129, 900],
        ["Sampo Mobil", "🧽", 19, 79, 600],
        ["Semir Ban", "🫧", 15, 59, 300],
        ["Pembersih Rantai", "🧴", 25, 79, 400],
      ],
      styles: "Full Sintetik, Semi Sintetik, Salju, Kilap, Foam",
      details: "10W-40, Anti Karat, Wax Carnauba, Konsentrat, Semprot",
      axes: [grades("Isi", [["500 ml"], ["1 liter", 1.8, 1.9], ["4 liter", 6.4, 7.2]], 2, 3)],
      praise: ["Tarikan mesin terasa enteng.", "Busanya melimpah, hemat air.", "Hitamnya tahan sampai seminggu."],
      specs: "Standar: JASO MA2 / API SN / aman untuk cat; Segel: hologram",
    },
    perkakas: {
      items: [
        ["Obeng Set", "🪛", 29, 189, 450],
        ["Kunci Pas Set", "🔧", 59, 289, 1200],
        ["Palu", "🔨", 25, 99, 700],
        ["Bor Listrik", "🔩", 189, 689, 1800],
        ["Kotak Perkakas", "🧰", 79, 389, 1600],
        ["Gergaji Tangan", "🪚", 29, 119, 500],
      ],
      styles: "Magnetik, Cordless, Rumah Tangga, Bengkel, Presisi",
      details: "Baja CRV, 24 in 1, Gagang Karet, Baterai Ganda, Anti Karat",
      axes: [pack],
      praise: [
        "Ujungnya keras, tidak cepat aus.",
        "Gagangnya empuk dan tidak licin oleh oli.",
        "Lengkap untuk perbaikan di rumah.",
      ],
      specs: "Bahan: chrome vanadium / baja karbon; Garansi: 6 bulan",
    },
  },
};
