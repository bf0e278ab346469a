import { choice, clothSize, grades, shoeSizeWomen, softColour } from "./axes";
import type { Department } from "./blueprint";

export const fashionWanita: Department = {
  brands:
    "Kirana, Sekar Ayu, Lembayung, Nala, Melati Putih, Asmara Dana, Rumah Anggun, Tiara Laut, Puspa, Hanindya, Zahwa, Sukma",
  openings: [
    "{produk} dari {merek} untuk hari-hari yang butuh cantik tanpa banyak mikir.",
    "Jatuhnya lembut, warnanya kalem. {produk} ini cepat jadi favorit di lemari.",
    "Kami pilih bahan {produk} satu per satu supaya nyaman dipakai seharian.",
    "Buat kondangan bisa, buat kerja juga pantas. {produk} dari {merek} memang serbaguna.",
    "{merek} membuat {produk} bersama penjahit rumahan, rapi sampai ke bagian dalam.",
  ],
  usage: [
    "Cuci dengan tangan atau mode lembut, jangan direndam terlalu lama.",
    "Warna di foto bisa sedikit berbeda karena cahaya dan layar.",
    "Simpan dengan digantung supaya tidak mudah kusut.",
    "Boleh tukar ukuran selama label masih terpasang.",
    "Kemasan sudah cantik, tinggal ditambah kartu kalau mau dijadikan kado.",
  ],
  leaves: {
    "dress-gamis": {
      items: [
        ["Midi Dress", "👗", 129, 289, 380],
        ["Gamis Syari", "👗", 159, 389, 650],
        ["Dress Brukat Pesta", "👗", 219, 549, 600],
        ["Daster Rayon", "👗", 39, 99, 240],
        ["Kaftan Lebaran", "🥻", 189, 459, 520],
      ],
      styles: "Polos, Motif Bunga, Motif Batik, A-Line, Layer, Bordir",
      details: "Katun Rayon, Ceruty Babydoll, Wolfis, Crinkle Airflow, Busui Friendly",
      axes: [softColour, clothSize],
      praise: [
        "Bahannya jatuh dan tidak menerawang.",
        "Ada resleting depan sehingga ramah ibu menyusui.",
        "Lebar rok cukup untuk melangkah lega.",
        "Jahitan dalamnya diobras rapi sehingga tidak gatal.",
      ],
      specs: "Furing: penuh / sebagian / tanpa furing; Lengan: panjang / tiga perempat; Saku: ada / tidak ada",
    },
    "blus-tunik": {
      items: [
        ["Blus Wanita", "👚", 79, 189, 220],
        ["Tunik", "👚", 89, 209, 280],
        ["Kemeja Wanita", "👚", 95, 199, 240],
        ["Cardigan Rajut", "🧶", 75, 179, 300],
      ],
      styles: "Polos, Kerah Pita, Motif Bunga Kecil, Lengan Balon, Garis, Salur",
      details: "Katun Linen, Crinkle, Rayon Twill, Rajut Halus, Shakila",
      axes: [softColour, clothSize],
      praise: [
        "Adem untuk kerja seharian.",
        "Panjangnya pas menutup pinggul.",
        "Kancing depannya hidup, bukan hiasan.",
        "Mudah dipadukan dengan kulot maupun rok.",
      ],
      specs: "Panjang: 65 cm / 72 cm / 95 cm; Kancing: hidup / variasi",
    },
    "rok-celana-wanita": {
      items: [
        ["Rok Plisket", "👗", 59, 149, 320],
        ["Kulot Wanita", "👖", 69, 159, 350],
        ["Celana Jeans Wanita", "👖", 129, 269, 560],
        ["Legging", "👖", 39, 99, 200],
      ],
      styles: "Highwaist, A-Line, Loose, Polos, Lipit",
      details: "Pinggang Karet, Rayon Twill, Denim Stretch, Rib Knit, Saku Samping",
      axes: [softColour, clothSize],
      praise: [
        "Pinggang karetnya lentur dan tidak membekas.",
        "Tidak mudah kusut meski dipakai duduk lama.",
        "Ada saku yang benar-benar bisa dipakai.",
      ],
      specs: "Panjang: 90 cm / 95 cm; Lingkar pinggang: 60-96 cm / 64-104 cm",
    },
    kerudung: {
      items: [
        ["Pashmina", "🧕", 29, 89, 130],
        ["Kerudung Segi Empat", "🧕", 25, 79, 110],
        ["Bergo Instan", "🧕", 35, 99, 160],
        ["Khimar Syari", "🧕", 59, 149, 240],
      ],
      styles: "Polos, Motif Bunga, Motif Abstrak, Jahit Tepi, Laser Cut",
      details: "Voal Ultrafine, Ceruty, Jersey Premium, Katun Paris, Viscose",
      axes: [choice("Warna", "Hitam, Mocca, Dusty Pink, Sage, Navy, Marun, Krem, Lilac, Abu", 3, 6)],
      praise: [
        "Tegak di dahi dan mudah dibentuk.",
        "Ringan, adem, dan tidak licin.",
        "Tepinya dijahit rapi, tidak mudah berbulu.",
        "Ukurannya lega, menutup dada.",
      ],
      specs: "Ukuran: 110 x 110 cm / 115 x 115 cm / 175 x 75 cm; Pet: antem / tanpa pet",
    },
    mukena: {
      items: [
        ["Mukena Dewasa", "🧕", 99, 289, 550],
        ["Mukena Travel", "🧕", 79, 199, 380],
        ["Mukena Anak", "🧕", 69, 149, 330],
      ],
      styles: "Polos, Renda, Bordir, Motif Bunga, Tie Dye",
      details: "Katun Rayon, Parasut Lembut, Katun Silk, Bali Adem",
      axes: [softColour],
      praise: [
        "Adem dan tidak menerawang.",
        "Sudah termasuk tas kecil yang serasi.",
        "Karet kepala lembut, tidak membekas.",
      ],
      specs: "Isi: atasan, rok, dan tas; Lingkar wajah: karet / tali",
    },
    "tas-wanita": {
      items: [
        ["Tote Bag Kanvas", "👜", 59, 149, 350],
        ["Sling Bag", "👝", 69, 199, 320],
        ["Tas Selempang Kulit", "👜", 149, 399, 500],
        ["Dompet Panjang", "👛", 49, 169, 200],
        ["Tas Rotan Bulat", "👜", 119, 259, 480],
      ],
      styles: "Polos, Anyam, Klasik, Minimalis, Motif Etnik",
      details: "Resleting Emas, Kulit Sintetis Premium, Kanvas Tebal, Tali Bisa Dilepas, Banyak Sekat",
      axes: [choice("Warna", "Hitam, Cokelat, Krem, Sage, Dusty Pink, Navy", 2, 4)],
      praise: [
        "Muat ponsel, dompet, dan botol kecil.",
        "Jahitannya rapat, talinya kuat menahan beban.",
        "Di dalam ada saku beresleting.",
        "Ringan tetapi tetap berbentuk.",
      ],
      specs: "Ukuran: 24 x 18 x 8 cm / 30 x 35 cm / 20 x 14 x 6 cm; Furing: ada; Tali: bisa diatur / tetap",
    },
    "sepatu-sandal-wanita": {
      items: [
        ["Flat Shoes", "🥿", 79, 189, 480],
        ["Sepatu Heels", "👠", 119, 289, 650],
        ["Sandal Wedges", "👡", 89, 219, 600],
        ["Sneakers Wanita", "👟", 129, 289, 700],
      ],
      styles: "Klasik, Pita, Tali Silang, Ujung Lancip, Polos",
      details: "Insole Busa, Sol Anti Selip, Hak 5 cm, Bahan Suede, Ringan",
      axes: [choice("Warna", "Hitam, Krem, Mocca, Nude, Putih", 2, 2), shoeSizeWomen],
      praise: [
        "Tumitnya diberi bantalan, tidak lecet.",
        "Enak dipakai berjalan lama.",
        "Ukuran sesuai standar Indonesia.",
      ],
      specs: "Tinggi hak: 1 cm / 3 cm / 5 cm; Sol: TPR / karet",
    },
    perhiasan: {
      items: [
        ["Kalung Liontin", "📿", 49, 299, 60],
        ["Cincin Perak 925", "💍", 89, 389, 50],
        ["Anting Mutiara", "💎", 59, 249, 50],
        ["Gelang Manik", "📿", 25, 129, 60],
      ],
      styles: "Minimalis, Bunga, Etnik Bali, Mutiara Lombok, Hati",
      details: "Anti Karat, Lapis Emas 18K, Perak 925, Handmade, Kotak Kado",
      axes: [grades("Warna", [["Gold", 1.05], ["Silver"], ["Rose Gold", 1.05]], 2, 3)],
      praise: [
        "Tidak membuat kulit gatal.",
        "Dikemas dalam kotak kecil berpita.",
        "Kilapnya bertahan lama asal dijauhkan dari parfum.",
        "Dibuat tangan oleh perajin setempat.",
      ],
      specs: "Bahan: titanium / perak 925 / kuningan lapis emas; Panjang: 40 cm + 5 cm / 18 cm / bisa diatur",
    },
  },
};
