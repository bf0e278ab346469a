import { choice, grades, homeColour } from "./axes";
import type { Department } from "./blueprint";

export const rumah: Department = {
  brands:
    "Griya Asri, Teduh, Omah Kayu, Serambi, Anyam Jati, Nyaman, Lestari, Ruang Pagi, Kandhang, Beranda, Saung, Papan",
  openings: [
    "{produk} dari {merek} bikin rumah terasa lebih rapi tanpa renovasi.",
    "Banyak pelanggan memakai {produk} ini di rumah kontrakan, apartemen, sampai penginapan.",
    "Sederhana, kuat, dan enak dipandang: begitulah {produk} buatan {merek}.",
    "Kami buat {produk} dari bahan pilihan supaya awet bertahun-tahun.",
  ],
  usage: [
    "Bersihkan dengan kain setengah basah, hindari cairan pemutih.",
    "Ukuran diukur manual, selisih 1 cm masih wajar.",
    "Dikemas berlapis supaya sampai utuh.",
    "Warna bisa sedikit berbeda karena pencahayaan foto.",
    "Beli banyak untuk penginapan atau kantor? Chat kami untuk harga khusus.",
  ],
  leaves: {
    furnitur: {
      items: [
        ["Kursi Kayu", "🪑", 189, 749, 5500],
        ["Sofa Dua Dudukan", "🛋️", 1199, 3499, 28000],
        ["Rak Buku", "📚", 149, 599, 7500],
        ["Meja Lipat", "🪑", 99, 389, 4200],
      ],
      styles: "Minimalis, Skandinavia, Industrial, Jati Belanda, Serbaguna",
      details: "Kayu Jati, Kayu Mahoni, Rangka Besi, Anti Rayap, Rakit Mudah",
      axes: [choice("Warna", "Natural, Cokelat Tua, Putih, Hitam", 2, 3)],
      praise: [
        "Kayunya dioven dulu, tidak mudah melengkung.",
        "Baut dan kunci sudah termasuk.",
        "Kuat menahan beban sampai 100 kg.",
        "Sudut-sudutnya dihaluskan, aman untuk anak.",
      ],
      specs: "Bahan: jati / mahoni / besi dan kayu; Beban: 80 kg / 100 kg; Perakitan: 15 menit",
    },
    "dekorasi-rumah": {
      items: [
        ["Hiasan Dinding", "🖼️", 39, 229, 600],
        ["Vas Keramik", "🏺", 35, 189, 800],
        ["Cermin Rotan", "🪞", 119, 349, 1500],
        ["Jam Dinding", "🕰️", 59, 249, 700],
        ["Lilin Aromaterapi", "🕯️", 39, 149, 350],
      ],
      styles: "Bohemian, Minimalis, Etnik, Rustic, Abstrak",
      details: "Anyaman Tangan, Bulat, Set 3 Buah, Edisi Kecil, Motif Nusantara",
      axes: [homeColour],
      praise: [
        "Dibuat tangan, jadi tiap buah sedikit berbeda.",
        "Ringan, cukup satu paku kecil.",
        "Cocok untuk sudut kerja atau ruang tamu.",
        "Sering dijadikan kado pindah rumah.",
      ],
      specs: "Ukuran: 20 cm / 30 cm / 40 cm; Bahan: kayu / keramik / rotan",
    },
    "tanaman-kebun": {
      items: [
        ["Tanaman Hias Monstera", "🪴", 35, 189, 900],
        ["Pot Gerabah", "🪴", 19, 99, 1200],
        ["Benih Bunga Matahari", "🌻", 9, 35, 30],
        ["Kaktus Mini", "🌵", 15, 69, 350],
        ["Bibit Cabai Rawit", "🌶️", 9, 39, 60],
      ],
      styles: "Siap Tanam, Daun Lebar, Gantung, Meja, Variegata",
      details: "Media Sekam, Bonus Pupuk, Garansi Hidup, Ukuran Sedang, Akar Kuat",
      axes: [grades("Ukuran", [["Kecil"], ["Sedang", 1.5, 1.6], ["Besar", 2.2, 2.6]], 2, 3)],
      praise: [
        "Dikirim dengan media lembap dan pelindung daun.",
        "Perawatannya mudah, cukup siram dua kali seminggu.",
        "Kalau mati di jalan kami ganti.",
        "Cocok untuk pemula.",
      ],
      specs: "Cahaya: teduh terang / matahari penuh; Penyiraman: 2 kali seminggu / setiap hari",
    },
    "seprai-bantal": {
      items: [
        ["Seprai Set", "🛏️", 99, 389, 1400],
        ["Bed Cover", "🛏️", 189, 549, 2600],
        ["Bantal Tidur", "🛌", 49, 159, 900],
        ["Selimut Bulu", "🛏️", 79, 249, 1100],
      ],
      styles: "Polos, Motif Daun, Garis, Bunga Jepang, Hotel",
      details: "Katun Jepang, Microtex Lembut, Tencel, Anti Alergi, Karet Keliling",
      axes: [
        grades(
          "Ukuran",
          [["90 x 200"], ["120 x 200", 1.1, 1.1], ["160 x 200", 1.25, 1.25], ["180 x 200", 1.4, 1.4]],
          2,
          4,
        ),
      ],
      praise: [
        "Lembut sejak pertama dipakai.",
        "Karetnya keliling, tidak lepas saat tidur.",
        "Tidak luntur dan tidak berbulu.",
        "Tinggi kasur sampai 30 cm masih muat.",
      ],
      specs: "Isi: 1 seprai dan 2 sarung bantal / 1 buah; Bahan: katun / microtex / tencel",
    },
    "perlengkapan-mandi": {
      items: [
        ["Handuk Mandi", "🛁", 39, 139, 420],
        ["Rak Sabun Tempel", "🧼", 19, 79, 250],
        ["Keset Serap Air", "🚿", 29, 119, 500],
        ["Tempat Sikat Gigi", "🪥", 15, 69, 200],
      ],
      styles: "Polos, Hotel, Garis, Diatomit, Tanpa Bor",
      details: "Katun 100%, Cepat Kering, Anti Slip, Set 2 Buah, Tebal",
      axes: [homeColour],
      praise: ["Daya serapnya bagus setelah cuci pertama.", "Tidak bau apek.", "Menempel kuat di keramik licin."],
      specs: "Ukuran: 70 x 140 cm / 40 x 60 cm; Bahan: katun / diatomit / ABS",
    },
    "alat-kebersihan": {
      items: [
        ["Sapu Lantai", "🧹", 25, 89, 600],
        ["Pel Putar", "🪣", 99, 299, 2200],
        ["Sikat Serbaguna", "🧽", 12, 49, 150],
        ["Deterjen Cair", "🫧", 19, 79, 1000],
      ],
      styles: "Gagang Panjang, Mikrofiber, Lipat, Wangi Sereh, Ekstra Bersih",
      details: "Isi Ulang, Set Lengkap, Anti Debu, Ramah Lingkungan, Tidak Licin",
      axes: [grades("Paket", [["Satuan"], ["Paket 2", 1.85, 2], ["Paket 3", 2.7, 3]], 2, 3)],
      praise: [
        "Menjangkau kolong tanpa membungkuk.",
        "Kain pelnya bisa dicuci mesin.",
        "Debu terangkat, tidak sekadar berpindah.",
      ],
      specs: "Gagang: aluminium / kayu; Isi paket: sesuai pilihan",
    },
  },
};
