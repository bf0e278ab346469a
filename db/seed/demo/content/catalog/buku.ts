import { brightColour, choice, grades, pack } from "./axes";
import type { Department } from "./blueprint";

export const buku: Department = {
  brands:
    "Pustaka Senja, Rak Kayu, Halaman Kita, Lentera, Titik Koma, Aksara Muda, Kertas Kita, Pena Nusa, Jendela, Tinta Biru",
  openings: [
    "{produk} terbitan dan pilihan {merek}.",
    "Untuk meja belajar yang rapi dan kepala yang senang, {produk} dari {merek}.",
    "Kami membaca dan mencoba dulu sebelum menjual. {produk} ini lulus.",
    "{produk} yang cocok untuk sekolah, kantor, atau hadiah.",
  ],
  usage: [
    "Dikemas dengan karton kaku supaya sudutnya tidak penyok.",
    "Asli dari penerbit, bukan bajakan.",
    "Bisa ditambah bungkus kado gratis.",
    "Stok di rak kami sendiri, jadi cepat dikirim.",
    "Diskon untuk pembelian sekolah dan perpustakaan.",
  ],
  leaves: {
    "novel-fiksi": {
      items: [
        ["Novel Hujan di Bulan Mei", "📖", 69, 119, 320],
        ["Novel Rumah di Ujung Gang", "📗", 65, 115, 300],
        ["Kumpulan Cerpen Kota Tua", "📕", 59, 99, 260],
        ["Komik Petualangan Si Gundul", "📚", 35, 69, 200],
        ["Novel Sejarah Sang Pelaut", "⛵", 79, 139, 420],
      ],
      styles: "Cetakan Baru, Edisi Sampul Keras, Edisi Tanda Tangan, Edisi Kolektor",
      details: "Bonus Pembatas, Kertas Bookpaper, Cetak Ulang Kelima, Dengan Ilustrasi",
      axes: [grades("Sampul", [["Sampul Tipis"], ["Sampul Keras", 1.45, 1.3]], 1, 2)],
      praise: [
        "Ceritanya hangat dan sulit diletakkan.",
        "Bahasanya mengalir, cocok dibaca sore hari.",
        "Sampulnya dicetak dengan tinta timbul.",
      ],
      specs: "Halaman: 224 / 312 / 408; Bahasa: Indonesia; Kertas: bookpaper",
    },
    "buku-anak-pelajaran": {
      items: [
        ["Buku Dongeng Nusantara", "📘", 39, 99, 350],
        ["Buku Mewarnai", "🖍️", 15, 45, 250],
        ["Buku Latihan Matematika", "📐", 35, 89, 400],
        ["Ensiklopedia Hewan", "🦁", 79, 189, 700],
        ["Atlas Dunia", "🌍", 59, 149, 600],
      ],
      styles: "Bergambar, Kelas 1 SD, Kelas 4 SD, Dwibahasa, Edisi Lengkap",
      details: "Kertas Tebal, Bonus Stiker, Kurikulum Terbaru, Huruf Besar",
      axes: [choice("Jilid", "Jilid 1, Jilid 2, Jilid 3", 1, 3)],
      praise: [
        "Gambarnya cerah dan hurufnya besar.",
        "Anak minta dibacakan berulang-ulang.",
        "Ada kunci jawaban untuk orang tua.",
      ],
      specs: "Usia: 4+ tahun / 7+ tahun / 10+ tahun; Halaman: 48 / 96 / 160; Bahasa: Indonesia",
    },
    nonfiksi: {
      items: [
        ["Buku Resep Masakan Rumah", "📙", 59, 129, 450],
        ["Buku Belajar Berdagang", "📈", 59, 119, 320],
        ["Buku Kebiasaan Kecil", "🌱", 65, 125, 300],
        ["Buku Merawat Tanaman", "🪴", 55, 109, 340],
        ["Buku Sejarah Rempah", "🗺️", 75, 149, 480],
      ],
      styles: "Cetakan Baru, Edisi Revisi, Edisi Sampul Keras, Edisi Saku",
      details: "Bergambar, Kertas Bookpaper, Dengan Lembar Kerja, Bonus Poster",
      axes: [grades("Sampul", [["Sampul Tipis"], ["Sampul Keras", 1.4, 1.3]], 1, 2)],
      praise: [
        "Isinya praktis dan bisa langsung dicoba.",
        "Ditulis oleh orang yang memang menjalaninya.",
        "Contohnya dekat dengan keseharian.",
      ],
      specs: "Halaman: 180 / 240 / 320; Bahasa: Indonesia; Kertas: bookpaper / art paper",
    },
    "alat-tulis": {
      items: [
        ["Pulpen Gel", "🖊️", 5, 39, 40],
        ["Pensil Warna", "🖍️", 19, 119, 250],
        ["Spidol Papan", "🖊️", 9, 49, 80],
        ["Gunting Kertas", "✂️", 9, 45, 90],
        ["Penggaris Set", "📏", 9, 39, 90],
        ["Pensil 2B", "✏️", 4, 29, 50],
      ],
      styles: "Halus, Klasik, Pastel, Ergonomis, Ujian",
      details: "Tinta Cepat Kering, Tidak Luntur, Lulus Uji Pindai, Anti Patah, Isi Ulang",
      axes: [pack],
      praise: ["Goresannya lancar dan tidak tembus.", "Nyaman untuk menulis lama.", "Warnanya rata saat dioleskan."],
      specs: "Ujung: 0,5 mm / 0,7 mm / tumpul; Sertifikat: aman untuk anak",
    },
    "buku-tulis-kertas": {
      items: [
        ["Buku Tulis", "📓", 5, 39, 180],
        ["Kertas HVS", "📄", 35, 69, 2300],
        ["Jurnal Harian", "📔", 29, 119, 350],
        ["Sticky Note", "🗒️", 7, 35, 80],
        ["Kalender Meja", "🗓️", 19, 69, 250],
      ],
      styles: "Garis, Kotak, Polos, Bullet, A5",
      details: "70 gsm, 80 gsm, Jilid Spiral, Sampul Kain, Kertas Daur Ulang",
      axes: [brightColour, pack],
      praise: ["Kertasnya tebal, tinta tidak tembus.", "Dapat dibuka rata 180 derajat.", "Tidak macet di printer."],
      specs: "Ukuran: A4 / A5 / B5; Lembar: 40 / 100 / 500",
    },
    "tas-sekolah": {
      items: [
        ["Tas Ransel Sekolah", "🎒", 89, 289, 750],
        ["Ransel Laptop", "🎒", 129, 399, 950],
        ["Tempat Pensil", "👝", 15, 69, 120],
        ["Koper Kabin", "🧳", 289, 799, 3200],
      ],
      styles: "Anak, Polos, Motif Roket, Kanvas, Anti Air",
      details: "Punggung Empuk, Port USB, Banyak Kantong, Rain Cover, Ringan",
      axes: [choice("Warna", "Hitam, Navy, Abu, Merah, Hijau", 2, 4)],
      praise: ["Tali bahunya tebal, tidak membekas.", "Jahitan bawahnya dobel.", "Muat laptop 15 inci dan bekal."],
      specs: "Kapasitas: 18 liter / 22 liter / 25 liter; Bahan: nilon / kanvas / polyester",
    },
  },
};
