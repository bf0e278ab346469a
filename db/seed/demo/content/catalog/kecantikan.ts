import { bigVolume, choice, grades, volume } from "./axes";
import type { Department } from "./blueprint";

export const kecantikan: Department = {
  brands:
    "Rona, Sari Nusa, Kulita, Pesona Bali, Seruni, Mawar Putih, Embun, Lulur Ratu, Halwa, Cahaya Kulit, Ayunda, Nirmala",
  openings: [
    "{produk} dari {merek} diracik untuk kulit di iklim lembap seperti Indonesia.",
    "Ringan, tidak lengket, dan wanginya lembut: {produk} cocok dipakai setiap hari.",
    "{merek} meracik {produk} dalam batch kecil supaya selalu segar.",
    "Kalau kamu baru mulai merawat diri, {produk} ini awal yang baik.",
  ],
  usage: [
    "Sudah terdaftar BPOM dan bersertifikat halal.",
    "Coba dulu sedikit di belakang telinga sebelum pemakaian pertama.",
    "Simpan di tempat sejuk dan tutup rapat setelah dipakai.",
    "Tanggal kedaluwarsa minimal 18 bulan dari tanggal kirim.",
    "Hentikan pemakaian bila kulit terasa perih.",
  ],
  leaves: {
    "pembersih-toner": {
      items: [
        ["Sabun Muka", "🧼", 25, 99, 150],
        ["Micellar Water", "💧", 29, 109, 220],
        ["Toner Wajah", "💦", 39, 149, 180],
      ],
      styles: "Lembut, Brightening, Kulit Berminyak, Kulit Sensitif, Hydrating",
      details: "Ekstrak Beras, Centella, Green Tea, Salicylic 1%, Air Mawar",
      axes: [bigVolume],
      praise: [
        "Busanya lembut dan tidak membuat kulit tertarik.",
        "Mengangkat sisa riasan dalam sekali usap.",
        "Tanpa alkohol dan pewangi berlebihan.",
      ],
      specs: "Jenis kulit: semua / berminyak / sensitif; pH: 5,5; Izin: BPOM",
    },
    "serum-pelembap": {
      items: [
        ["Serum Wajah", "🧴", 49, 219, 90],
        ["Pelembap Gel", "🧴", 39, 159, 110],
        ["Krim Malam", "🌙", 55, 189, 100],
      ],
      styles: "Brightening, Barrier, Acne Care, Anti Aging, Glow",
      details: "Niacinamide 10%, Vitamin C, Ceramide, Hyaluronic, Bakuchiol",
      axes: [volume],
      praise: [
        "Cepat meresap, tidak meninggalkan minyak.",
        "Kulit terasa kenyal di minggu kedua.",
        "Botolnya gelap untuk menjaga isinya tetap stabil.",
        "Bisa dipakai di bawah tabir surya.",
      ],
      specs: "Tekstur: cair / gel / krim; Pemakaian: pagi dan malam / malam; Izin: BPOM",
    },
    "tabir-surya": {
      items: [
        ["Tabir Surya", "☀️", 45, 159, 90],
        ["Sunscreen Stick", "🌞", 59, 149, 60],
        ["Sunscreen Spray", "🌤️", 69, 169, 150],
      ],
      styles: "SPF 30, SPF 50, Tone Up, Hybrid, Matte",
      details: "PA++++, Tidak Whitecast, Tahan Air, Aloe Vera, Untuk Anak",
      axes: [grades("Ukuran", [["20 ml"], ["40 ml", 1.6, 1.7]], 1, 2)],
      praise: ["Tidak meninggalkan lapisan putih.", "Nyaman diulang tiap dua jam.", "Tidak perih di mata."],
      specs: "SPF: 30 / 50; Filter: kimia / hybrid / mineral; Izin: BPOM",
    },
    "lipstik-bibir": {
      items: [
        ["Lip Cream Matte", "💄", 35, 119, 40],
        ["Lip Tint", "💋", 29, 99, 35],
        ["Lip Balm", "👄", 19, 69, 30],
      ],
      styles: "Velvet, Glossy, Tahan Lama, Melembapkan, Ombre",
      details: "Vitamin E, Transferproof, Ringan, Wangi Vanila, Halal",
      axes: [choice("Shade", "01 Senja, 02 Delima, 03 Bata, 04 Mawar, 05 Kopi Susu, 06 Plum, 07 Jambu", 3, 6)],
      praise: [
        "Warnanya keluar dalam sekali oles.",
        "Tidak membuat bibir kering.",
        "Bertahan sampai setelah makan siang.",
        "Wadahnya kecil, muat di saku.",
      ],
      specs: "Hasil: matte / satin / glossy; Isi: 3 gram / 4 ml; Izin: BPOM",
    },
    "riasan-wajah": {
      items: [
        ["Cushion", "💅", 89, 229, 90],
        ["Bedak Tabur", "🪞", 35, 129, 80],
        ["Maskara", "👁️", 45, 139, 40],
        ["Kuteks Halal", "💅", 19, 69, 45],
      ],
      styles: "Natural, Full Cover, Glow, Matte, Peel Off",
      details: "Oil Control, SPF 30, Waterproof, Ringan, Tahan 12 Jam",
      axes: [choice("Shade", "Light, Natural, Beige, Honey, Tan", 2, 4)],
      praise: ["Menyatu dengan warna kulit Asia.", "Tidak menggumpal saat diulang.", "Spons bawaannya lembut."],
      specs: "Isi: 12 gram / 15 gram / 8 ml; Izin: BPOM",
    },
    parfum: {
      items: [
        ["Eau de Parfum", "🌸", 89, 349, 220],
        ["Body Mist", "🌺", 39, 119, 180],
        ["Parfum Roll On", "🌹", 25, 89, 60],
      ],
      styles: "Floral, Woody, Fresh Citrus, Vanila, Oud",
      details: "Tahan 8 Jam, Unisex, Melati Keraton, Teh Putih, Kopi Gayo",
      axes: [volume],
      praise: [
        "Wanginya berlapis, tidak menusuk.",
        "Cukup dua semprot untuk seharian.",
        "Botol kacanya tebal dan elegan.",
        "Cocok untuk kado.",
      ],
      specs: "Konsentrasi: 12% / 18% / 25%; Ketahanan: 6 jam / 8 jam; Botol: kaca",
    },
    "sampo-rambut": {
      items: [
        ["Sampo", "🧴", 25, 99, 280],
        ["Hair Tonic", "💆", 39, 139, 180],
        ["Pomade", "💈", 39, 119, 150],
        ["Masker Rambut", "💇", 45, 139, 300],
      ],
      styles: "Anti Ketombe, Anti Rontok, Hitam Berkilau, Lembut, Water Based",
      details: "Kemiri, Ginseng, Lidah Buaya, Keratin, Urang-Aring",
      axes: [bigVolume],
      praise: ["Rambut terasa ringan dan mudah diatur.", "Kulit kepala segar, tidak gatal.", "Wangi sampai sore."],
      specs: "Jenis rambut: semua / rontok / kering; SLS: tanpa SLS / rendah; Izin: BPOM",
    },
    "sabun-lulur": {
      items: [
        ["Sabun Batang Alami", "🧼", 15, 59, 110],
        ["Lulur Tradisional", "🧖", 29, 119, 250],
        ["Body Lotion", "🧴", 29, 99, 260],
        ["Garam Mandi", "🛀", 35, 99, 350],
      ],
      styles: "Beras Putih, Kopi, Susu, Sereh, Bunga Kamboja",
      details: "Cold Process, Tanpa Paraben, Minyak Kelapa Murni, Handmade, Wangi Lembut",
      axes: [choice("Aroma", "Melati, Kenanga, Sereh, Kopi, Vanila, Mawar", 2, 4)],
      praise: ["Kulit lembut sejak bilasan pertama.", "Butirannya halus, tidak menggores.", "Wanginya seperti di spa."],
      specs: "Bahan utama: minyak kelapa / beras / kopi; Izin: BPOM",
    },
  },
};
