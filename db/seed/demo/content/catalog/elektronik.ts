import { choice, deviceColour, grades } from "./axes";
import type { Department } from "./blueprint";

export const elektronik: Department = {
  brands:
    "Nuvera, Kilatron, Suarakita, Lumo, Polaris One, Tekno Nusa, Orbit, Zenvo, Aruna Tech, Garuda Elektra, Vistara, Moxi",
  openings: [
    "{produk} dari {merek} untuk rumah yang ingin serba praktis.",
    "Kami sudah mencoba {produk} ini sendiri selama beberapa minggu sebelum menjualnya.",
    "Kalau kamu mencari {produk} yang jujur kualitasnya, ini pilihan aman.",
    "{merek} menghadirkan {produk} dengan fitur yang benar-benar dipakai, bukan sekadar ditulis di dus.",
  ],
  usage: [
    "Semua unit dites dulu sebelum dikirim dan dibungkus bubble wrap tebal.",
    "Garansi resmi, simpan kartu garansi dan videokan saat membuka paket.",
    "Buku petunjuk berbahasa Indonesia ada di dalam kotak.",
    "Tegangan 220 volt, langsung colok tanpa adaptor tambahan.",
    "Kalau ada kendala saat memasang, chat saja, kami pandu sampai bisa.",
  ],
  leaves: {
    "headset-earphone": {
      items: [
        ["Headphone Bluetooth", "🎧", 149, 689, 480],
        ["TWS Earbuds", "🎧", 99, 549, 180],
        ["Headset Gaming", "🎧", 179, 599, 620],
        ["Mikrofon Kondensor", "🎤", 159, 689, 750],
      ],
      styles: "Bass Dalam, Noise Cancelling, Ringan, Lipat, RGB",
      details: "Bluetooth 5.3, Baterai 40 Jam, Mic Jernih, Type-C, Low Latency",
      axes: [deviceColour],
      praise: [
        "Suaranya seimbang: vokal maju, bass tidak menutupi.",
        "Bantalannya empuk, nyaman untuk rapat panjang.",
        "Koneksinya stabil sampai sekitar 10 meter.",
        "Mikrofonnya jernih, lawan bicara tidak perlu minta diulang.",
      ],
      specs: "Koneksi: Bluetooth 5.3 / kabel 3,5 mm / USB; Daya tahan: 24 jam / 30 jam / 40 jam; Garansi: 1 tahun",
    },
    speaker: {
      items: [
        ["Speaker Bluetooth Portabel", "🔊", 119, 549, 700],
        ["Soundbar", "🔊", 289, 1299, 2400],
        ["Radio Retro", "📻", 149, 449, 900],
        ["Speaker Aktif Karaoke", "🎤", 349, 1499, 4200],
      ],
      styles: "Bass Ganda, Tahan Air, Mini, Retro Kayu, LED",
      details: "20 Watt, Bluetooth 5.3, Baterai 12 Jam, FM Radio, Mic Wireless",
      axes: [deviceColour],
      praise: [
        "Volume besar tanpa pecah.",
        "Ringkas, muat di tas ransel.",
        "Dua unit bisa dipasangkan jadi stereo.",
        "Tombolnya besar dan mudah diraba.",
      ],
      specs: "Daya: 10 watt / 20 watt / 40 watt; Koneksi: Bluetooth dan AUX; Garansi: 1 tahun",
    },
    "tv-perangkat-hiburan": {
      items: [
        ["Smart TV LED", "📺", 1499, 5999, 8500],
        ["TV Box Android", "📺", 289, 799, 450],
        ["Proyektor Mini", "📽️", 599, 2499, 1500],
      ],
      styles: "Full HD, 4K UHD, Frameless, Dolby Audio",
      details: "Wifi, Remote Suara, HDMI Ganda, Garansi Resmi",
      axes: [grades("Tipe", [["Standar"], ["Plus", 1.18], ["Pro", 1.4]], 1, 3)],
      praise: [
        "Gambarnya tajam dan warnanya tidak berlebihan.",
        "Menu cepat, aplikasi film populer sudah terpasang.",
        "Pengiriman memakai kayu pelindung tanpa biaya tambahan.",
      ],
      specs: "Resolusi: 1920 x 1080 / 3840 x 2160; Port: 2 HDMI, 1 USB / 3 HDMI, 2 USB; Garansi: 2 tahun",
    },
    kamera: {
      items: [
        ["Kamera Saku Digital", "📷", 899, 3499, 650],
        ["Kamera CCTV Wifi", "📹", 179, 549, 400],
        ["Kamera Instan", "📸", 649, 1499, 500],
        ["Action Camera", "📹", 399, 1899, 350],
      ],
      styles: "Full HD, 4K, Putar 360, Retro, Anti Goyang",
      details: "Night Vision, Tahan Air, Memori 128 GB, Dua Baterai, Audio Dua Arah",
      axes: [deviceColour],
      praise: [
        "Hasilnya jernih bahkan di tempat redup.",
        "Aplikasinya sederhana, orang tua pun bisa.",
        "Bonus tali dan kain pembersih lensa.",
        "Rekaman bisa dilihat dari ponsel di mana saja.",
      ],
      specs: "Sensor: 12 MP / 20 MP / 48 MP; Memori: microSD sampai 256 GB; Garansi: 1 tahun",
    },
    lampu: {
      items: [
        ["Lampu LED Bohlam", "💡", 12, 59, 90],
        ["Lampu Belajar", "💡", 59, 229, 600],
        ["Lampu Tidur", "🌙", 39, 189, 400],
        ["Senter Kepala", "🔦", 45, 179, 180],
        ["Lampion Dekorasi", "🏮", 25, 119, 300],
      ],
      styles: "Hemat Energi, Dimmer, Warm White, Sensor Gerak, Lipat",
      details: "Isi Ulang USB, Anti Silau, Tahan 15.000 Jam, 3 Mode, Clip",
      axes: [grades("Daya", [["5 watt"], ["9 watt", 1.25], ["12 watt", 1.5], ["18 watt", 1.9]], 2, 4)],
      praise: [
        "Cahayanya rata dan tidak berkedip di kamera.",
        "Tidak panas meski menyala semalaman.",
        "Watt kecil tetapi terang.",
        "Tombol sentuhnya responsif.",
      ],
      specs: "Warna cahaya: warm white / cool daylight / 3 warna; Fitting: E27 / USB; Garansi: 1 tahun",
    },
    "kipas-pendingin": {
      items: [
        ["Kipas Angin Meja", "🌀", 129, 389, 2600],
        ["Kipas Portabel USB", "🌀", 35, 149, 260],
        ["Air Cooler", "❄️", 499, 1699, 6500],
        ["AC Portabel", "❄️", 1999, 4599, 18000],
      ],
      styles: "3 Kecepatan, Senyap, Lipat, Remote, Tower",
      details: "Hemat Listrik, Timer 8 Jam, Baterai Isi Ulang, Es Kristal, Putar Otomatis",
      axes: [choice("Warna", "Putih, Hitam, Biru Muda, Pink", 1, 3)],
      praise: [
        "Anginnya kencang, suaranya halus.",
        "Baling-balingnya mudah dilepas untuk dicuci.",
        "Cocok untuk kamar kos.",
        "Kakinya stabil dan tidak bergetar.",
      ],
      specs: "Daya: 5 watt / 35 watt / 60 watt; Kecepatan: 3 tingkat; Garansi: 1 tahun motor",
    },
  },
};
