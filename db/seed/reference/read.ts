import { readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";

const text = (file: string) => readFileSync(join(import.meta.dirname, file), "utf8");
const json = (file: string): unknown => JSON.parse(text(file));

// The files are our own and hold no quoted commas, so a line is split as it stands; a stray comma fails the count.
function csv(file: string): Record<string, string>[] {
  const [head = "", ...lines] = text(file).trim().split(/\r?\n/);
  const columns = head.split(",");
  return lines.map((line, index) => {
    const cells = line.split(",");
    if (cells.length !== columns.length)
      throw new Error(`${file} line ${index + 2}: ${columns.length} columns expected`);
    return Object.fromEntries(columns.map((column, at) => [column, (cells[at] ?? "").trim()]));
  });
}

const bilingual = z.object({ id: z.string().min(1), en: z.string().min(1) });
const bilingualList = z.object({ id: z.array(z.string().min(1)).min(3), en: z.array(z.string().min(1)).min(3) });

const city = z
  .object({
    code: z.string().regex(/^\d{4}$/),
    name: z.string().min(3).max(50),
    short_name: z.string().min(3).max(50),
    kind: z.enum(["kota", "kabupaten"]),
    province_code: z.string().regex(/^\d{2}$/),
    province_name: z.string().min(3).max(50),
    zone: z.enum(["WIB", "WITA", "WIT"]),
    latitude: z.coerce.number(),
    longitude: z.coerce.number(),
  })
  .transform((row) => ({
    code: row.code,
    name: row.name,
    shortName: row.short_name,
    kind: row.kind,
    provinceCode: row.province_code,
    provinceName: row.province_name,
    zone: row.zone,
    latitude: row.latitude,
    longitude: row.longitude,
  }));

const bank = z
  .object({
    code: z.string().regex(/^\d{3}$/),
    name: z.string().min(3).max(100),
    short_name: z.string().min(2).max(20),
  })
  .transform((row) => ({ code: row.code, name: row.name, shortName: row.short_name }));

export type Category = {
  name: string;
  slug: string;
  nameEn: string;
  emoji: string;
  synonyms: string[];
  children: Category[];
};
const category: z.ZodType<Category> = z.lazy(() =>
  z.strictObject({
    name: z.string().min(3).max(40),
    slug: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/),
    nameEn: z.string().min(3).max(40),
    emoji: z.string().min(1),
    synonyms: z.array(z.string().min(2)),
    children: z.array(category),
  }),
);

const courierService = z.strictObject({
  code: z.string().min(1).max(10),
  name: z.string().min(1).max(20),
  kind: z.enum(["reguler", "ekonomi", "ekspres", "instan"]),
  minDistanceKm: z.number().nonnegative(),
  maxDistanceKm: z.number().positive().nullable(),
  pricePerKm: z.number().nonnegative(),
  pricePerKg: z.number().nonnegative(),
  kmPerDay: z.int().positive(),
  deliveryIncome: z.enum(["store", "platform"]),
  roundUpKg: z.boolean(),
  codEnabled: z.boolean(),
});
const courier = z.strictObject({
  code: z.string().min(1).max(10),
  name: z.string().min(1).max(20),
  csContact: z.string().min(1).max(15),
  note: z.string().min(1),
  services: z.array(courierService).min(1),
});

const paymentMethod = z.strictObject({
  code: z.string().regex(/^[a-z][a-z0-9_]*$/),
  name: z.string().min(1),
  nameEn: z.string().min(1),
  kind: z.enum(["transfer", "cod"]),
  channel: z.enum(["va", "ewallet", "qris", "manual", "cod", "dompet"]),
  gatewayChannel: z
    .enum(["bca", "bni", "bri", "permata", "mandiri_bill", "gopay", "shopeepay", "dana", "linkaja", "qris"])
    .nullable(),
  minAmount: z.int().positive(),
  maxAmount: z.int().positive(),
  expiryMinutes: z.int().positive(),
  status: z.enum(["aktif", "nonaktif"]),
  instructions: bilingualList,
});

const setting = z.strictObject({
  key: z.string().regex(/^[a-z][a-z0-9_]*$/),
  value: z.number().nonnegative(),
  unit: z.enum(["persen", "rupiah", "menit", "jam", "hari", "transaksi", "pesanan"]),
  description: bilingual,
});

const synonym = z.object({ word: z.string().min(2), synonym: z.string().min(2) });

export type City = z.infer<typeof city>;
export type Bank = z.infer<typeof bank>;
export type Courier = z.infer<typeof courier>;
export type PaymentMethod = z.infer<typeof paymentMethod>;
export type Setting = z.infer<typeof setting>;
export type Synonym = z.infer<typeof synonym>;

export const readCities = (): City[] => z.array(city).parse(csv("cities.csv"));
export const readBanks = (): Bank[] => z.array(bank).parse(csv("banks.csv"));
export const readCategories = (): Category[] => z.array(category).parse(json("categories.json"));
export const readCouriers = (): Courier[] => z.array(courier).parse(json("couriers.json"));
export const readPaymentMethods = (): PaymentMethod[] => z.array(paymentMethod).parse(json("payment-methods.json"));
export const readSettings = (): Setting[] => z.array(setting).parse(json("settings.json"));
export const readSynonyms = (): Synonym[] => z.array(synonym).parse(csv("synonyms.csv"));
