import { z } from "zod";

const rowId = z.union([z.literal("").transform(() => null), z.coerce.number().int().positive()]).default(null);
const masterCode = (max: number) =>
  z
    .string()
    .trim()
    .toUpperCase()
    .pipe(
      z
        .string()
        .max(max)
        .regex(/^[A-Z0-9_-]{2,}$/, "invalid"),
    );
const ticked = z
  .string()
  .optional()
  .transform((value) => value !== undefined && value !== "");
/** As people write it: a comma for the dot, at most two decimals. */
const decimal = (least: number, most: number) =>
  z
    .string({ error: "required" })
    .trim()
    .transform((typed) => typed.replace(",", "."))
    .pipe(z.string().regex(/^\d{1,9}(\.\d{1,2})?$/, "number"))
    .transform(Number)
    .pipe(z.number().min(least).max(most));

export const saveCourierInput = z.object({
  courierId: rowId,
  courierCode: masterCode(10),
  name: z.string().trim().min(1).max(20),
  csContact: z.string().trim().min(3).max(20),
  note: z.string().trim().max(500).default(""),
  status: z.enum(["aktif", "nonaktif"]),
});

export const saveCourierRatesInput = z.object({
  courierId: z.coerce.number().int().positive(),
  serviceId: rowId,
  serviceCode: masterCode(20),
  name: z.string().trim().min(1).max(20),
  kind: z.enum(["reguler", "ekonomi", "ekspres", "instan"]),
  minDistanceKm: decimal(0, 20_000),
  maxDistanceKm: z.union([z.literal("").transform(() => null), decimal(1, 20_000)]).default(null),
  pricePerKm: decimal(0, 1_000_000),
  pricePerKg: decimal(0, 1_000_000),
  kmPerDay: z.coerce.number().int().min(1).max(20_000),
  deliveryIncome: z.enum(["store", "platform"]),
  roundUpKg: ticked,
  codEnabled: ticked,
  status: z.enum(["aktif", "nonaktif"]),
  reason: z.string().trim().min(1).min(5, "reason_short").max(300),
});

/** What the price tester asks: two cities and a weight, in the address. */
export const priceTestQuery = z.object({
  fromCity: z.string().max(100).default("").catch(""),
  toCity: z.string().max(100).default("").catch(""),
  kg: z.coerce.number().positive().max(500).optional().catch(undefined),
});

const rate = z
  .string()
  .default("")
  .transform((text) => text.replace(/[.\s]|^rp/gi, "").replace(",", "."))
  .pipe(z.string().regex(/^(?:\d{1,7}(?:\.\d{1,2})?)?$/, "number"))
  .transform((text) => (text === "" ? null : Number(text)));

/** Names of the fields as the page has them: `services` (one a service that is on), `rates.5.pricePerKm`. */
const byService = (form: unknown) => {
  const fields = { ...(form as Record<string, unknown>) };
  const given = fields.services;
  const services = given === undefined ? [] : Array.isArray(given) ? given : [given];
  const rates: Record<string, Record<string, unknown>> = {};
  for (const [name, value] of Object.entries(fields)) {
    const [group, id, field] = name.split(".");
    if (group === "rates" && id && field) rates[id] = { ...rates[id], [field]: value };
  }
  return { services, rates };
};

/** The services that a store sends by, and the prices of those that its own riders drive. */
export const chooseDeliveryInput = z.preprocess(
  byService,
  z.object({
    services: z.array(z.coerce.number().int().positive()).max(200),
    rates: z.record(
      z.string().regex(/^\d{1,9}$/),
      z.object({
        pricePerKm: rate,
        pricePerKg: rate,
        maxDistanceKm: rate.pipe(z.number().positive().max(200).nullable()),
      }),
    ),
  }),
);
