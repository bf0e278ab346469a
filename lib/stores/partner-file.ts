import { createHash } from "node:crypto";
import { parse } from "csv-parse/sync";
import { toCsv } from "@/lib/shared/csv";
import { type Platform, platforms } from "./partner-fields";

/** The columns of the file, in the order of the template. */
const partnerColumns = [
  ...["nama_staf", "email", "nama_pengguna", "hp", "nama_toko", "perusahaan", "kota", "alamat", "deskripsi"],
  ...["kode_bank", "nomor_rekening", "pemilik_rekening", "jenis_toko", "persen_biaya", "penanggung_biaya"],
  ...["jam_buka", ...platforms, "kontrak", "tetap_daftar"],
];

const example: Record<string, string> = {
  nama_staf: "Rina Wulandari",
  email: "rina@kopisenja.example",
  nama_pengguna: "rina.kopisenja",
  hp: "081234567890",
  nama_toko: "Kopi Senja",
  perusahaan: "PT Senja Rasa",
  kota: "Kota Bandung",
  alamat: "Jalan Braga 10",
  kode_bank: "014",
  nomor_rekening: "1234567890",
  jenis_toko: "partner",
  persen_biaya: "2.5",
  penanggung_biaya: "buyer",
  jam_buka: "Sen-Jum 08:00-17:00; Sab 09:00-14:00",
  instagram: "kopisenja",
  kontrak: "ya",
};

/** An empty file with one line that shows what goes where. */
export const partnerTemplate = () => toCsv(partnerColumns, [partnerColumns.map((column) => example[column] ?? "")]);

const fieldOf: Record<string, string> = {
  nama_staf: "staffName",
  email: "email",
  nama_pengguna: "username",
  hp: "phone",
  nama_toko: "storeName",
  perusahaan: "organization",
  kota: "city",
  alamat: "address",
  deskripsi: "description",
  nomor_rekening: "accountNumber",
  pemilik_rekening: "holderName",
  jenis_toko: "storeType",
  persen_biaya: "percentage",
  penanggung_biaya: "feeBearer",
};

/** The column that a field of the form stands in, to name it where something is wrong. */
export function columnOf(field: string): string {
  const [group, key] = field.split(".");
  if (group === "hours") return "jam_buka";
  if (group === "socials") return key ?? field;
  const others: Record<string, string> = { bankId: "kode_bank", contract: "kontrak", confirmSimilar: "tetap_daftar" };
  return others[field] ?? Object.keys(fieldOf).find((column) => fieldOf[column] === field) ?? field;
}

export type PartnerLine = { line: number; bankCode: string; form: Record<string, string>; hoursWrong: boolean };

/** Reads the file; null where it is not one or lacks a column that each line needs. */
export function readPartnerFile(text: string): PartnerLine[] | null {
  try {
    const rows: Record<string, string>[] = parse(text, {
      bom: true,
      columns: (header: string[]) => header.map((name) => name.trim().toLowerCase()),
      // Hours are parted by semicolons, so only the header says which of both parts the columns.
      delimiter: (text.split("\n")[0] ?? "").includes(";") ? ";" : ",",
      skip_empty_lines: true,
      relax_column_count: true,
      trim: true,
    });
    const [first] = rows;
    if (!first || ["nama_staf", "email", "nama_toko", "kota"].some((column) => !(column in first))) return null;
    return rows.map((row, index) => lineOf(row, index + 2));
  } catch {
    return null;
  }
}

const yes = (value = "") => /^(?:ya|y|yes|1|true)$/i.test(value);

function lineOf(row: Record<string, string>, line: number): PartnerLine {
  const form: Record<string, string> = { access: "invite" };
  for (const [column, field] of Object.entries(fieldOf)) if (row[column]) form[field] = row[column];
  for (const platform of platforms) if (row[platform]) form[`socials.${platform satisfies Platform}`] = row[platform];
  if (yes(row.kontrak)) form.contract = "1";
  if (yes(row.tetap_daftar)) form.confirmSimilar = "1";
  form.registrationKey = keyOf(row);
  const hours = hoursOf(row.jam_buka ?? "");
  return { line, bankCode: row.kode_bank ?? "", form: { ...form, ...hours }, hoursWrong: hours === null };
}

/** The same person with the same store is the same partner, in whichever file the line stands. */
function keyOf(row: Record<string, string>): string {
  const who = `${row.email ?? ""}|${row.nama_toko ?? ""}`.toLowerCase();
  const hex = createHash("sha256").update(`partner-import:${who}`).digest("hex");
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

const names = ["sen", "sel", "rab", "kam", "jum", "sab", "min"];
const span = /^(sen|sel|rab|kam|jum|sab|min)[a-z]*(?:\s*-\s*(sen|sel|rab|kam|jum|sab|min)[a-z]*)?\s+(.+)$/i;
const clock = /^(\d{1,2})[:.](\d{2})\s*-\s*(\d{1,2})[:.](\d{2})$/;

/** `Sen-Jum 08:00-12:00 & 13:00-17:00; Sab 09:00-14:00` as fields of the form; null where it says something else. */
function hoursOf(text: string): Record<string, string> | null {
  const fields: Record<string, string> = {};
  for (const part of text.split(";").filter((given) => given.trim() !== "")) {
    const [, from = "", to = from, times = ""] = span.exec(part.trim()) ?? [];
    const slots = times.split("&").map((slot) => clock.exec(slot.trim()));
    if (from === "" || slots.length > 2 || slots.some((slot) => slot === null)) return null;
    const [first, last] = [names.indexOf(from.toLowerCase()), names.indexOf(to.toLowerCase())];
    if (last < first) return null;
    for (let day = first; day <= last; day++) {
      for (const [index, slot] of slots.entries()) {
        const [, h1 = "", m1 = "", h2 = "", m2 = ""] = slot ?? [];
        const suffix = index === 0 ? "" : "2";
        fields[`hours.${day + 1}.open${suffix}`] = `${h1.padStart(2, "0")}:${m1}`;
        fields[`hours.${day + 1}.close${suffix}`] = `${h2.padStart(2, "0")}:${m2}`;
      }
    }
  }
  return fields;
}
