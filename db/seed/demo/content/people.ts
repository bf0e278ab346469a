import { type Random, randomFrom } from "./random";

export type DemoPerson = {
  name: string;
  gender: "pria" | "wanita";
  email: string;
  username: string;
  phone: string;
  birthDate: string;
};
export type DemoAddress = {
  recipient: string;
  phone: string;
  label: string;
  detail: string;
  cityCode: string;
  postalCode: string;
};

const list = (text: string) => text.split(", ");

const men = list(
  "Agus, Bayu, Cahyo, Dimas, Eko, Fajar, Galih, Hendra, Iqbal, Joko, Krisna, Lukman, Made, Nanda, Oki, Putra, Rizky, Surya, Taufik, Umar, Vino, Wahyu, Yoga, Zainal, Arif, Bagas, Daniel, Ferdi, Gilang, Hafiz, Ilham, Jefri, Martin, Reza, Samuel, Teguh, Yusuf, Andre, Rangga, Ketut",
);
const women = list(
  "Ayu, Bunga, Citra, Dewi, Elsa, Fitri, Gita, Hana, Indah, Julia, Kartika, Laras, Maya, Nadia, Olivia, Putri, Ratna, Sari, Tari, Umi, Vina, Wulan, Yuni, Zahra, Anisa, Bella, Dian, Farah, Intan, Kirana, Lestari, Melati, Novi, Rani, Siti, Tiara, Widya, Amelia, Rahma, Komang",
);
const family = list(
  "Pratama, Wijaya, Santoso, Saputra, Nugroho, Hidayat, Setiawan, Kurniawan, Siregar, Nasution, Simanjuntak, Lubis, Hutapea, Wibowo, Susanto, Gunawan, Halim, Tanjung, Ramadhan, Maulana, Permana, Suryadi, Firmansyah, Pangestu, Mahendra, Rumengan, Pattiasina, Wenda, Tandiono, Hartono, Anggraini, Puspita, Rahayu, Utami, Kusuma, Mandala, Daulay, Sitorus, Lumban, Panjaitan, Purba, Yulianto, Prasetyo, Hakim, Syahputra, Adiputra, Wardana, Suwandi, Basri, Mappanyukki",
);
const middle = list(
  "Adi, Budi, Dwi, Tri, Nur, Rizal, Eka, Angga, Bima, Cipta, Dharma, Fauzan, Jaya, Kencana, Luthfi, Mulya, Nugraha, Perdana, Raka, Satria, Tirta, Utama, Yudha, Aulia, Bintang, Cahaya, Fadhil, Gemilang, Ikhsan, Sekar",
);

// Steps of a large prime walk through every combination of names before one returns.
export function personName(seed: string | number, index: number): Pick<DemoPerson, "name" | "gender"> {
  const gender = index % 2 === 0 ? "wanita" : "pria";
  const first = gender === "wanita" ? women : men;
  const total = first.length * family.length * middle.length;
  const offset = randomFrom("names", seed).int(0, total - 1);
  const walk = (index * 15_485_863 + offset) % total;
  const given = first[walk % first.length] ?? "";
  const last = family[Math.floor(walk / first.length) % family.length] ?? "";
  const between = middle[Math.floor(walk / first.length / family.length)] ?? "";
  return {
    name: randomFrom("middle", seed, index).chance(0.55) ? `${given} ${between} ${last}` : `${given} ${last}`,
    gender,
  };
}

const prefixes = [
  "811",
  "812",
  "813",
  "815",
  "817",
  "821",
  "822",
  "852",
  "853",
  "857",
  "858",
  "877",
  "878",
  "881",
  "895",
  "896",
];

export function phoneNumber(random: Random): string {
  return `+62${random.pick(prefixes)}${random.int(10_000_000, 99_999_999)}`;
}

export function generatePerson(seed: string | number, index: number): DemoPerson {
  const random = randomFrom("person", seed, index);
  const { name, gender } = personName(seed, index);
  const username = `${name.toLowerCase().replace(/[^a-z]+/g, ".")}${index + 1}`;
  const month = String(random.int(1, 12)).padStart(2, "0");
  const day = String(random.int(1, 28)).padStart(2, "0");
  return {
    name,
    gender,
    username,
    email: `${username}@demo.test`,
    phone: phoneNumber(random),
    birthDate: `${random.int(1968, 2006)}-${month}-${day}`,
  };
}

const streets: Record<string, string> = {
  "31": "Jl. Kemang Raya, Jl. Cikini Raya, Jl. Palmerah Barat, Jl. Pluit Karang, Jl. Cipinang Jaya, Jl. Tebet Timur Dalam, Jl. Kebon Kacang, Jl. Duren Sawit Raya",
  "32": "Jl. Dago Asri, Jl. Buah Batu, Jl. Cihampelas, Jl. Pajajaran, Jl. Siliwangi, Jl. Terusan Jakarta, Jl. Margonda Raya",
  "33": "Jl. Pemuda, Jl. Gajah Mungkur, Jl. Slamet Riyadi, Jl. Veteran, Jl. Pandanaran, Jl. Imam Bonjol",
  "34": "Jl. Kaliurang, Jl. Gejayan, Jl. Parangtritis, Jl. Godean, Jl. Tamansiswa, Jl. Magelang",
  "35": "Jl. Raya Darmo, Jl. Ijen, Jl. Ngagel Jaya, Jl. Soekarno Hatta, Jl. Kertajaya, Jl. Manyar Kertoarjo",
  "51": "Jl. Danau Poso, Jl. Teuku Umar, Jl. Hayam Wuruk, Jl. Raya Ubud, Jl. Gatot Subroto",
};
const anywhere =
  "Jl. Merdeka, Jl. Diponegoro, Jl. Ahmad Yani, Jl. Sudirman, Jl. Melati, Jl. Kenanga, Jl. Cempaka, Jl. Pahlawan, Jl. Kartini, Gang Mawar, Gang Damai, Jl. Masjid Raya";

// First two digits of the postal code by province, and where known by city.
const postalPrefix: Record<string, string> = {
  "3171": "101",
  "3172": "142",
  "3173": "114",
  "3174": "125",
  "3175": "134",
  "3273": "402",
  "3578": "602",
  "3374": "501",
  "3471": "551",
  "1271": "201",
  "7371": "902",
  "5171": "801",
  "3671": "151",
  "3674": "153",
  "3276": "164",
  "3275": "171",
  "11": "23",
  "12": "20",
  "13": "25",
  "14": "28",
  "15": "36",
  "16": "30",
  "17": "38",
  "18": "35",
  "19": "33",
  "21": "29",
  "31": "10",
  "32": "40",
  "33": "50",
  "34": "55",
  "35": "60",
  "36": "42",
  "51": "80",
  "52": "83",
  "53": "85",
  "61": "78",
  "62": "73",
  "63": "70",
  "64": "75",
  "65": "77",
  "71": "95",
  "72": "94",
  "73": "90",
  "74": "93",
  "75": "96",
  "76": "91",
  "81": "97",
  "82": "97",
  "91": "99",
  "92": "98",
  "93": "99",
  "94": "98",
  "95": "99",
  "96": "98",
};

const notes = list(
  "pagar hitam, dekat masjid, sebelah minimarket, rumah cat hijau, lantai 2, titip satpam, depan warung soto, seberang sekolah",
);

export function generateAddress(seed: string | number, index: number, cityCode: string): DemoAddress {
  const random = randomFrom("address", seed, index, cityCode);
  const street = random.pick(list(streets[cityCode.slice(0, 2)] ?? anywhere));
  const block = random.chance(0.3) ? ` Blok ${random.pick(["A", "B", "C", "D", "F"])}${random.int(1, 12)}` : "";
  const hamlet = `RT ${String(random.int(1, 12)).padStart(3, "0")}/RW ${String(random.int(1, 9)).padStart(3, "0")}`;
  const note = random.chance(0.4) ? ` (${random.pick(notes)})` : "";
  const prefix = postalPrefix[cityCode] ?? postalPrefix[cityCode.slice(0, 2)] ?? "10";
  const rest = 5 - prefix.length;
  return {
    recipient: personName(seed, index).name,
    phone: phoneNumber(random),
    label: random.pick(["Rumah", "Rumah", "Kantor", "Kos", "Rumah Orang Tua", "Apartemen"]),
    detail: `${street} No. ${random.int(1, 240)}${block}, ${hamlet}${note}`,
    cityCode,
    postalCode: `${prefix}${String(random.int(10 ** (rest - 1), 10 ** rest - 1))}`,
  };
}
