import { z } from "zod";
import { pressedSwitch } from "@/lib/shared/switch-input";
import { grouped } from "./form-groups";
import { MOST_AXES, MOST_OPTIONS, MOST_VARIANTS, writtenAxes } from "./matrix";
import { LEAST_NAME } from "./publishing";

const whole = (most: number) =>
  z
    .string({ error: "required" })
    .transform((text) => text.replace(/[.\s]|^rp/gi, ""))
    .pipe(z.string().regex(/^\d+$/, "number"))
    .transform(Number)
    .pipe(z.number().max(most, "number"));
/** An empty field counts as this. */
const wholeOr = (empty: string, most: number) =>
  z.preprocess((value) => (value === "" || value === undefined ? empty : value), whole(most));

/** What the field for a moment gives, on the clock of Jakarta (D-25); empty is none. */
const moment = z
  .preprocess(
    (value) => (value === "" ? undefined : value),
    z
      .string()
      .regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}/, "invalid")
      .transform((text) => new Date(`${text.slice(0, 16)}:00+07:00`))
      .refine((at) => !Number.isNaN(at.getTime()), "invalid")
      .optional(),
  )
  .transform((at) => at ?? null);

const key = z.string().max(40);
const text = (most: number) => z.string().max(most).catch("").default("");

const variantText = z.object({
  options: text(400),
  sku: text(50),
  price: text(20),
  discount: text(20),
  weightGrams: text(20),
  stock: text(20),
  seen: text(20),
  lowStockAt: text(20),
  status: text(10),
});
const mediaText = z.object({
  url: text(250),
  type: text(10),
  alt: text(150),
  position: text(6),
  poster: text(250),
  remove: text(4),
});

/** What was typed about a product, however unfinished. */
export const productDraftInput = z.preprocess(
  grouped,
  z.object({
    edition: text(64),
    name: text(200),
    categoryId: text(12),
    description: text(6000),
    status: z.preprocess((value) => (Array.isArray(value) ? value[0] : value), text(10)),
    thumbnail: text(250),
    discountFrom: text(20),
    discountUntil: text(20),
    publishAt: text(20),
    axes: z.record(key, z.object({ name: text(40), options: text(1000) })).default({}),
    variants: z.record(key, variantText).default({}),
    media: z.record(key, mediaText).default({}),
  }),
);
export type ProductDraft = z.output<typeof productDraftInput>;

const variantFields = z
  .object({
    options: z.string().max(400).default(""),
    sku: z.string().trim().max(50).default(""),
    price: whole(999_999_999),
    discount: wholeOr("0", 999_999_999),
    weightGrams: whole(500_000),
    stock: wholeOr("0", 1_000_000),
    /** How many the page showed. */
    seen: wholeOr("0", 2_000_000),
    lowStockAt: wholeOr("3", 100_000),
    status: z.enum(["aktif", "nonaktif"]).default("aktif"),
  })
  .superRefine(({ price, discount, weightGrams }, context) => {
    const issue = (field: string, message: string, params: Record<string, number>) =>
      context.addIssue({ code: "custom", path: [field], message, params });
    if (price < 1) issue("price", "min", { min: 1 });
    else if (discount >= price) issue("discount", "max", { max: price - 1 });
    if (weightGrams < 1) issue("weightGrams", "min", { min: 1 });
  });

const mediaFields = z.object({
  url: z.string().max(250),
  alt: z.string().trim().max(150).default(""),
  position: wholeOr("0", 999),
  poster: z.string().max(250).default(""),
  remove: z.string().max(4).default(""),
});

/** A product as its seller wants it; without `productId` it is a new one. `edition` names how it looked when shown. */
export const saveProductInput = z.preprocess(
  grouped,
  z
    .object({
      productId: z.preprocess((value) => (value === "" ? undefined : value), z.uuid().optional()),
      edition: z.string().max(64).default(""),
      name: z.string().trim().min(LEAST_NAME).max(120),
      categoryId: z.coerce.number().int().positive("choice"),
      description: z.string().trim().max(5000).default(""),
      // The button that publishes says so beside the list.
      status: z.preprocess(
        (value) => (Array.isArray(value) ? value.at(-1) : value),
        z.enum(["aktif", "nonaktif", "draft"]),
      ),
      thumbnail: z.string().max(250).default(""),
      discountFrom: moment,
      discountUntil: moment,
      publishAt: moment,
      axes: z.record(key, z.object({ name: z.string().trim().max(40), options: z.string().max(1000) })).default({}),
      variants: z.record(key, variantFields),
      media: z.record(key, mediaFields).default({}),
    })
    .superRefine(({ axes, discountFrom, discountUntil }, context) => {
      const issue = (path: string[], message: string, params: Record<string, number> = {}) =>
        context.addIssue({ code: "custom", path, message, params });
      const written = writtenAxes(Object.values(axes));
      const names = new Set<string>();
      for (const [at, axis] of Object.entries(axes)) {
        const [known] = writtenAxes([axis]);
        if (!known) continue;
        if (known.name === "") issue(["axes", at, "name"], "required");
        if (names.has(known.name.toLowerCase())) issue(["axes", at, "name"], "invalid");
        names.add(known.name.toLowerCase());
        if (known.options.some((option) => option.length > 60)) issue(["axes", at, "options"], "too_long", { max: 60 });
        if (known.options.length > MOST_OPTIONS) issue(["axes", at, "options"], "max", { max: MOST_OPTIONS });
      }
      const count = written.reduce((product, axis) => product * axis.options.length, 1);
      if (written.length > MOST_AXES || count > MOST_VARIANTS)
        issue(["axes", "0", "options"], "max", { max: MOST_VARIANTS });
      if (discountUntil && (!discountFrom || discountUntil <= discountFrom))
        issue(["discountUntil"], "end_before_start");
    }),
);
export type SaveProductInput = z.output<typeof saveProductInput>;

/** One product that something is done to as a whole. */
export const productInput = z.object({ productId: z.uuid() });
/** A product and whether buyers shall see it, as one press of its switch says. */
export const switchProductInput = z.object({ switch: pressedSwitch });
export const archiveProductInput = z.object({ productId: z.uuid(), archived: z.enum(["1", "0"]) });
/** What was typed about a product, or about one that is to be. */
export const productDraftOf = z.object({ productId: z.uuid().optional() });
export const previewInput = z.object({});

const optional = <Schema extends z.ZodType>(schema: Schema) =>
  z.preprocess((value) => (value === "" || value === "0" ? undefined : value), schema.optional()).catch(undefined);

export const productStates = ["aktif", "habis", "draft", "nonaktif", "arsip"] as const;
export const productSorts = ["terbaru", "nama", "termurah", "termahal", "terlaris"] as const;

/** What the address of the store's list carries; what makes no sense is left out. */
export const productListQuery = z.object({
  q: optional(z.string().trim().max(80)),
  state: optional(z.enum(productStates)),
  category: optional(z.coerce.number().int().positive()),
  low: optional(z.enum(["1"])),
  bare: optional(z.enum(["1"])),
  sort: optional(z.enum(productSorts)),
  after: optional(z.uuid()),
  before: optional(z.uuid()),
});
export type ProductListQuery = z.output<typeof productListQuery>;

/** The most products that one change, or one file, is about. */
export const MOST_PRODUCTS = 10_000;

const several = z.preprocess(
  (value) => (value === undefined ? [] : Array.isArray(value) ? value : [value]),
  z.array(z.uuid()).max(MOST_PRODUCTS),
);
const chosen = {
  /** Those that are ticked, or all that the list's filters let through. */
  scope: z.enum(["some", "all"]).default("some"),
  ids: several,
  filter: z.preprocess(
    (value) => Object.fromEntries(new URLSearchParams(typeof value === "string" ? value : "")),
    productListQuery.omit({ after: true, before: true, sort: true }),
  ),
};

/** One change of many products. The button that was pressed says which of the fields count. */
export const startBulkInput = z.discriminatedUnion("kind", [
  z.object({
    kind: z.literal("harga"),
    priceHow: z.enum(["naik_persen", "turun_persen", "naik_rupiah", "turun_rupiah", "jadi"]),
    priceAmount: whole(999_999_999).pipe(z.number().min(1)),
    ...chosen,
  }),
  z.object({
    kind: z.literal("stok"),
    stockHow: z.enum(["jadi", "tambah", "kurang"]),
    stockAmount: whole(1_000_000),
    ...chosen,
  }),
  z.object({ kind: z.literal("status"), to: z.enum(["aktif", "nonaktif", "arsip", "pulih"]), ...chosen }),
  z.object({ kind: z.literal("kategori"), categoryId: z.coerce.number().int().positive("choice"), ...chosen }),
]);
export type StartBulkInput = z.output<typeof startBulkInput>;

/** What of it is kept with the change. */
export type BulkRequest =
  | Pick<Extract<StartBulkInput, { kind: "harga" }>, "kind" | "priceHow" | "priceAmount">
  | Pick<Extract<StartBulkInput, { kind: "stok" }>, "kind" | "stockHow" | "stockAmount">
  | Pick<Extract<StartBulkInput, { kind: "status" }>, "kind" | "to">
  | Pick<Extract<StartBulkInput, { kind: "kategori" }>, "kind" | "categoryId">;

export const bulkInput = z.object({ bulkId: z.uuid() });

export const importInput = z.object({ importId: z.uuid() });

export const moveTypes = ["masuk", "keluar", "koreksi", "tahan", "lepas", "jual", "retur"] as const;

/** What the address of the stock page carries. */
export const stockQuery = z.object({
  q: optional(z.string().trim().max(80)),
  low: optional(z.enum(["1"])),
  view: optional(z.enum(["moves"])),
  type: optional(z.enum(moveTypes)),
  after: optional(z.string().max(50)),
  before: optional(z.coerce.number().int().positive()),
});
export type StockQuery = z.output<typeof stockQuery>;

const counted = (form: unknown) => {
  const { reason, ...fields } = { ...(form as Record<string, unknown>) };
  const counts: Record<string, Record<string, unknown>> = {};
  for (const [name, value] of Object.entries(fields)) {
    const [group, id, field] = name.split(".");
    if (group === "counts" && id && field) counts[id] = { ...counts[id], [field]: value };
  }
  return { reason, counts };
};

/** What a walk along the shelf found: only the variants whose field was filled in. `seen` is what the page showed. */
export const countManyInput = z.preprocess(
  counted,
  z.object({
    reason: z.string().trim().min(3).max(200),
    counts: z.record(
      z.uuid(),
      z.object({
        amount: z.preprocess((value) => (value === "" ? undefined : value), whole(1_000_000).optional()),
        seen: whole(2_000_000),
        lowStockAt: z.preprocess((value) => (value === "" ? undefined : value), whole(100_000).optional()),
      }),
    ),
  }),
);
