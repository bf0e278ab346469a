import type { ItemWords } from "./blueprint";

export const wordsOfHome: Record<string, ItemWords> = {
  "Sofa Dua Dudukan": { styles: "Minimalis, Skandinavia, Retro", details: "Rangka Mahoni, Kain Linen, Busa Padat" },
  "Rak Buku": { styles: "Minimalis, Industrial, Lima Susun", details: "Rangka Besi, Kayu Pinus, Rakit Mudah" },
  "Meja Lipat": { styles: "Minimalis, Lesehan, Serbaguna", details: "Kaki Besi, Kayu MDF, Slot Tablet" },
  "Hiasan Dinding": {
    styles: "Bohemian, Abstrak, Kaligrafi",
    details: "Anyaman Tangan, Set 3 Buah, Bingkai Kayu",
    specs: "Ukuran: 30 cm / 40 cm; Bahan: kayu / benang katun",
  },
  "Vas Keramik": {
    styles: "Minimalis, Rustic, Donat",
    details: "Buatan Tangan, Tinggi 20 cm, Tekstur Kasar",
    specs: "Tinggi: 15 cm / 20 cm / 28 cm; Bahan: keramik",
    praise: [
      "Dibuat tangan, jadi tiap buah sedikit berbeda.",
      "Cantik walau tanpa bunga.",
      "Sering dijadikan kado pindah rumah.",
    ],
  },
  "Cermin Rotan": {
    styles: "Bulat, Matahari, Bohemian",
    details: "Rotan Asli, Diameter 40 cm, Kaca 3 mm",
    specs: "Diameter: 40 cm / 60 cm; Bahan: rotan dan kaca",
  },
  "Jam Dinding": {
    styles: "Minimalis, Kayu, Klasik",
    details: "Mesin Senyap, Diameter 30 cm, Angka Timbul",
    specs: "Diameter: 25 cm / 30 cm; Baterai: AA",
    praise: [
      "Jarumnya tidak berdetak, aman untuk kamar tidur.",
      "Angkanya terbaca dari seberang ruangan.",
      "Ringan, cukup satu paku kecil.",
    ],
  },
  "Lilin Aromaterapi": {
    styles: "Sereh, Melati, Kopi, Vanila",
    details: "Soy Wax, Gelas Kaca, Nyala 30 Jam",
    specs: "Bahan: soy wax; Isi: 120 gram / 180 gram",
    praise: ["Wanginya lembut, tidak bikin pusing.", "Habis merata tanpa asap hitam.", "Gelasnya bisa dipakai ulang."],
  },
  "Tanaman Hias Monstera": { styles: "Daun Lebar, Variegata, Mini", details: "Akar Kuat, Bonus Pupuk, Garansi Hidup" },
  "Pot Gerabah": {
    styles: "Polos, Ukir, Bulat",
    details: "Lubang Air, Tatakan, Bakar Tungku",
    specs: "Bahan: tanah liat; Diameter: 15 cm / 20 cm",
    praise: [
      "Berpori, jadi akar bisa bernapas.",
      "Dibakar matang, tidak mudah retak.",
      "Warnanya makin cantik dimakan waktu.",
    ],
  },
  "Benih Bunga Matahari": {
    styles: "Raksasa, Kerdil, Merah",
    details: "Isi 20 Biji, Isi 50 Biji, Panduan Tanam",
    praise: [
      "Daya tumbuhnya tinggi, sudah kami uji semai.",
      "Tumbuh dalam seminggu.",
      "Cocok untuk tugas sekolah anak.",
    ],
  },
  "Kaktus Mini": { styles: "Bulat, Kelinci, Campur", details: "Pot Kecil, Media Malang, Garansi Hidup" },
  "Bibit Cabai Rawit": {
    styles: "Pelangi, Setan, Lokal",
    details: "Isi 50 Biji, Polybag, Panen 75 Hari",
    praise: [
      "Daya tumbuhnya tinggi, sudah kami uji semai.",
      "Rajin berbuah sepanjang tahun.",
      "Cukup ditanam di pot teras.",
    ],
  },
  "Bantal Tidur": {
    styles: "Hotel, Memory Foam, Empuk",
    details: "Anti Alergi, Dakron Silikon, Sarung Katun",
    specs: "Ukuran: 45 x 65 cm / 50 x 70 cm; Isi: dakron / memory foam",
    praise: [
      "Empuk tetapi tetap menopang leher.",
      "Tidak kempis setelah berbulan-bulan.",
      "Sarungnya bisa dilepas dan dicuci.",
    ],
  },
  "Selimut Bulu": {
    styles: "Polos, Motif Daun, Garis",
    details: "Flanel Lembut, Dua Sisi, Tidak Rontok",
    specs: "Bahan: flanel / sherpa; Perawatan: cuci mesin lembut",
    praise: ["Hangat dan ringan.", "Bulunya tidak rontok di baju.", "Lembut sejak pertama dipakai."],
  },
  "Bed Cover": { styles: "Polos, Bunga Jepang, Hotel", details: "Katun Jepang, Microtex Lembut, Isi Dakron" },
  "Handuk Mandi": {
    styles: "Polos, Hotel, Garis",
    details: "Katun 100%, Tebal, Set 2 Buah",
    specs: "Ukuran: 70 x 140 cm / 60 x 120 cm; Bahan: katun",
  },
  "Rak Sabun Tempel": {
    styles: "Tanpa Bor, Dua Susun, Minimalis",
    details: "Stainless, Plastik ABS, Cepat Kering",
    specs: "Beban: 3 kg / 5 kg; Bahan: stainless / ABS",
    praise: [
      "Menempel kuat di keramik licin.",
      "Air langsung turun, sabun tidak lembek.",
      "Dipasang kurang dari lima menit.",
    ],
  },
  "Keset Serap Air": {
    styles: "Diatomit, Bulu, Bentuk Daun",
    details: "Anti Slip, Cepat Kering, Tebal",
    specs: "Ukuran: 40 x 60 cm; Bahan: diatomit / katun",
  },
  "Tempat Sikat Gigi": {
    styles: "Tempel, Keluarga, Minimalis",
    details: "4 Slot, Tutup Debu, Tanpa Bor",
    specs: "Slot: 2 / 4; Bahan: ABS",
    praise: ["Sikat cepat kering dan tidak berdebu.", "Menempel kuat di keramik licin.", "Warnanya manis di wastafel."],
  },
  "Sapu Lantai": { styles: "Gagang Panjang, Ijuk, Lipat", details: "Bulu Halus, Set Pengki, Anti Debu" },
  "Pel Putar": { styles: "Mikrofiber, Lipat, Datar", details: "Ember Peras, Kain Cadangan, Gagang Stainless" },
  "Sikat Serbaguna": { styles: "Kecil, Gagang Panjang, Lentur", details: "Sela Keramik, Bulu Kaku, Isi 3" },
  "Deterjen Cair": {
    styles: "Wangi Sereh, Wangi Melati, Bayi",
    details: "Isi Ulang, Konsentrat, Ramah Lingkungan",
    specs: "Isi: 800 ml / 1 liter; Izin: Kemenkes",
    praise: [
      "Noda kerah hilang tanpa disikat.",
      "Wanginya tahan sampai baju disetrika.",
      "Busanya sedikit, hemat air bilas.",
    ],
  },
  "Panci Serbaguna": {
    styles: "Stainless, Enamel, Tutup Kaca",
    details: "Alas Tebal, Bisa Induksi, Gagang Ganda",
    praise: [
      "Panasnya merata sampai pinggir.",
      "Cocok untuk sup, rebusan, sampai opor lebaran.",
      "Tutupnya rapat, kuah tidak cepat susut.",
    ],
  },
  Kukusan: {
    styles: "Bambu, Stainless, Dua Susun",
    details: "Tutup Rapat, Alas Kain, Serbaguna",
    praise: ["Uapnya rata, bolu mengembang cantik.", "Muat banyak sekaligus.", "Mudah dibersihkan."],
  },
  "Set Spatula Silikon": {
    styles: "5 Buah, 8 Buah, Pastel",
    details: "Gagang Kayu, Tahan Panas, Gantungan",
    specs: "Tahan panas: 230 derajat; Bahan: silikon",
    praise: ["Aman untuk lapisan anti lengket.", "Tidak meleleh di tepi wajan.", "Lentur mengikuti lengkung mangkuk."],
  },
  "Talenan Kayu": {
    styles: "Bambu, Jati, Bulat",
    details: "Dua Sisi, Alur Air, Gantungan",
    specs: "Ukuran: 28 x 20 cm / 34 x 24 cm; Bahan: bambu / jati",
    praise: [
      "Kayunya padat, tidak meninggalkan serpih.",
      "Tidak membuat pisau cepat tumpul.",
      "Alurnya menahan air daging.",
    ],
  },
  "Pisau Dapur": {
    styles: "Chef, Serbaguna, Santoku",
    details: "Baja Karbon, Stainless, Sarung Pelindung",
    specs: "Panjang mata: 15 cm / 18 cm / 20 cm; Bahan: stainless / baja karbon",
  },
  "Rice Cooker": { styles: "Digital, Mini, Hemat Watt", details: "Panci Anti Lengket, 350 Watt, Kukusan" },
  Blender: {
    styles: "Kaca, Portabel, 3 in 1",
    details: "Pisau 6 Mata, 300 Watt, Penghancur Es",
    praise: ["Es batu hancur halus.", "Mudah dibongkar untuk dicuci.", "Suaranya tidak memekakkan telinga."],
  },
  "Air Fryer": {
    styles: "Digital, Keluarga, Jendela Kaca",
    details: "Timer, Keranjang Anti Lengket, 800 Watt",
    praise: ["Renyah tanpa minyak.", "Keranjangnya mudah dicuci.", "Resep bergambar ada di dalam dus."],
  },
  "Mesin Kopi Mini": {
    styles: "Retro, Kapsul, Espresso",
    details: "15 Bar, Pembuih Susu, Tangki Lepas",
    praise: ["Kremanya tebal untuk kelas harganya.", "Panas dalam satu menit.", "Ringkas di meja dapur."],
  },
  "Kompor Gas": {
    styles: "Satu Tungku, Dua Tungku, Kaca",
    details: "Tungku Kuningan, Api Biru, SNI",
    specs: "Pemantik: otomatis; Garansi: resmi 1 tahun",
    praise: ["Apinya biru dan merata.", "Kakinya kokoh, wajan besar tidak goyang.", "Mudah dilap setelah masak."],
  },
  "Set Sendok Garpu": {
    styles: "Polos, Gagang Emas, Minimalis",
    details: "Stainless 304, Isi 12, Kotak Kado",
    specs: "Bahan: stainless 304",
    praise: ["Berat dan mantap di tangan.", "Tidak berkarat dan tidak berbau.", "Kilapnya awet."],
  },
  "Sumpit Kayu": {
    styles: "Jepang, Ukir, Polos",
    details: "Set 5 Pasang, Kayu Jati, Anti Selip",
    specs: "Panjang: 23 cm; Bahan: kayu",
    praise: ["Ujungnya tidak licin.", "Ringan dan halus.", "Tidak melengkung setelah dicuci."],
  },
  Tumbler: { styles: "Polos, Gagang, Sedotan", details: "Tahan Panas 12 Jam, Stainless 304, Bisa Grafir Nama" },
  "Botol Minum": {
    styles: "Sedotan, Polos, Motif Daun",
    details: "BPA Free, Anti Bocor, Penanda Waktu",
    praise: ["Tutupnya rapat, aman di dalam tas.", "Tidak berbau plastik.", "Mulutnya lebar, gampang dicuci."],
  },
  "Mug Keramik": {
    styles: "Polos, Motif Daun, Rustic",
    details: "Aman Microwave, Bisa Cetak Nama, Buatan Tangan",
    specs: "Bahan: keramik; Aman: microwave",
    praise: ["Pegangannya pas untuk empat jari.", "Tebal, kopi tidak cepat dingin.", "Warnanya tidak pudar dicuci."],
  },
  "Teko Teh": {
    styles: "Keramik, Kaca, Enamel",
    details: "Saringan, Gagang Bambu, Set Cangkir",
    specs: "Bahan: keramik / kaca borosilikat / enamel",
    praise: ["Corongnya tidak menetes.", "Saringannya halus.", "Cantik untuk menjamu tamu."],
  },
  "Toples Kaca": {
    styles: "Tutup Bambu, Kedap Udara, Bulat",
    details: "Set 3, Kaca Tebal, Sendok Kecil",
    specs: "Kapasitas: 500 ml / 1 liter; Bahan: kaca",
    praise: ["Kerupuk tetap renyah berminggu-minggu.", "Kacanya tebal dan jernih.", "Rapi berjajar di rak."],
  },
  "Rantang Susun": {
    styles: "Susun 2, Susun 3, Motif Bunga",
    details: "Stainless 304, Enamel, Kunci Samping",
    praise: ["Kuah tidak merembes ke susun bawah.", "Gagangnya kuat.", "Bikin rindu bekal dari rumah nenek."],
  },
};
