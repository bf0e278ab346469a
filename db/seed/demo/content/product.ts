import type { Axis, AxisValue } from "./catalog/blueprint";
import { type Blueprint, blueprints, type ItemBlueprint } from "./catalog/departments";
import { describeProduct } from "./describe";
import { hashText, type Random, randomFrom } from "./random";
import type { StoreProfile } from "./store-profile";

export type DemoVariant = {
  options: string[];
  name: string;
  sku: string;
  priceRupiah: number;
  discountRupiah: number;
  stock: number;
  weightGrams: number;
};
export type DemoProduct = {
  name: string;
  description: string;
  categorySlug: string;
  attributes: { name: string; values: string[] }[];
  variants: DemoVariant[];
  emoji: string;
  hue: number;
};

const MOST_VARIANTS = 8;
const hues = [12, 35, 58, 82, 115, 145, 170, 200, 228, 258, 285, 312, 345];
const series =
  "Senja, Fajar, Kenari, Merapi, Toba, Bromo, Rinjani, Kapuas, Mahakam, Banda, Arafura, Sunda, Jalak, Elang, Anggrek, Cempaka".split(
    ", ",
  );

const at = <T>(list: readonly T[], index: number): T => {
  const found = list[index];
  if (found === undefined) throw new Error(`no element ${index} of ${list.length}`);
  return found;
};

type Naming = { thing: ItemBlueprint; brand: string; name: string };

// Every combination of noun, brand, style and detail is numbered, and the product's index walks through those numbers
// in steps of a large prime: each is visited once before any returns, and then it returns as a new series.
function nameProduct(seed: string | number, index: number, store: StoreProfile, blueprint: Blueprint): Naming {
  // A store with a brand of its own sells only that, in several lines.
  const own = store.brand;
  const brands = own ? [own, ...series.map((line) => `${own} ${line}`)] : blueprint.brands;
  const sizes = blueprint.items.map((thing) => brands.length * thing.styles.length * thing.details.length);
  const total = sizes.reduce((sum, size) => sum + size, 0);
  let rest = (index * 15_485_863 + (hashText(`${seed}:${blueprint.slug}`) % total)) % total;
  let which = 0;
  while (rest >= at(sizes, which)) rest -= at(sizes, which++);
  const thing = at(blueprint.items, which);
  const digit = (list: readonly string[]): string => {
    const value = at(list, rest % list.length);
    rest = Math.floor(rest / list.length);
    return value;
  };
  const brand = digit(brands);
  const style = digit(thing.styles);
  const detail = digit(thing.details);
  const round = Math.floor(index / total);
  const edition = round === 0 ? "" : ` Seri ${at(series, round % series.length)}`;
  const number = round < series.length ? "" : ` ${Math.floor(round / series.length) + 1}`;
  return { thing, brand: own ?? brand, name: `${brand} ${thing.item[0]} ${style} ${detail}${edition}${number}` };
}

const optional = new Set(["Warna", "Isi", "Paket", "Tipe", "Aroma"]);

function chooseAxes(random: Random, axes: readonly Axis[]): { name: string; values: AxisValue[] }[] {
  const [only] = axes;
  if (axes.length === 1 && only && optional.has(only.name) && random.chance(0.3)) return [];
  let room = MOST_VARIANTS;
  return axes.flatMap((axis) => {
    const count = Math.min(random.int(axis.least, axis.most), axis.values.length, room);
    room = Math.floor(room / count);
    const chosen = new Set(random.some(axis.values, count));
    return count === 1 ? [] : [{ name: axis.name, values: axis.values.filter((value) => chosen.has(value)) }];
  });
}

function combine(axes: readonly { values: AxisValue[] }[]): AxisValue[][] {
  return axes.reduce<AxisValue[][]>(
    (rows, axis) => rows.flatMap((row) => axis.values.map((value) => [...row, value])),
    [[]],
  );
}

// Shop prices end in 500, 900 or 000, depending on how large they are.
function shopPrice(rupiah: number, tail: number): number {
  if (rupiah < 20_000) return Math.max(2_000, Math.round(rupiah / 500) * 500);
  if (rupiah < 200_000) return Math.round(rupiah / 1_000) * 1_000 - tail;
  if (rupiah < 1_000_000) return Math.round(rupiah / 5_000) * 5_000 - tail * 10;
  return Math.round(rupiah / 50_000) * 50_000 - tail * 10;
}

function stockFor(random: Random, price: number): number {
  const luck = random.next();
  if (luck < 0.06) return 0;
  if (luck < 0.16) return random.int(1, 5);
  return price > 1_000_000 ? random.int(3, 20) : random.int(8, 180);
}

const skuPart = (text: string, length: number) =>
  text
    .toUpperCase()
    .replace(/[^A-Z0-9]/g, "")
    .slice(0, length);

export function generateProduct(seed: string | number, index: number, store: StoreProfile): DemoProduct {
  const random = randomFrom("product", seed, index, store.slug);
  const slug = random.pick(store.categories);
  const blueprint = blueprints.get(slug);
  if (!blueprint) throw new Error(`no blueprint for category ${slug}`);
  const { thing, brand, name } = nameProduct(seed, index, store, blueprint);
  const [noun, emoji, low, high, grams] = thing.item;

  const base = low * 1_000 * (high / low) ** (random.next() ** 1.25);
  const tail = random.pick([0, 100, 100, 500]);
  const percentOff = random.chance(0.4) ? random.pick([5, 8, 10, 12, 15, 20, 25, 30, 40]) : 0;
  const soldOut = random.chance(0.02);
  const weightGrams = Math.max(10, Math.round((grams * (0.92 + random.next() * 0.16)) / 10) * 10);

  const axes = chooseAxes(random, thing.axes);
  const stem = `${skuPart(brand, 3)}-${skuPart(noun, 4)}-${index.toString(36).toUpperCase().padStart(3, "0")}`;
  const variants = combine(axes).map((values, row): DemoVariant => {
    const options = values.map(([label]) => label);
    const priceRupiah = shopPrice(base * values.reduce((factor, [, price = 1]) => factor * price, 1), tail);
    return {
      options,
      name: options.length > 0 ? options.join(" / ") : "Standar",
      sku: options.length > 0 ? `${stem}-${row + 1}` : stem,
      priceRupiah,
      discountRupiah: Math.floor((priceRupiah * percentOff) / 100 / 100) * 100,
      stock: soldOut ? 0 : stockFor(random, priceRupiah),
      weightGrams: Math.round((weightGrams * values.reduce((factor, [, , more = 1]) => factor * more, 1)) / 5) * 5,
    };
  });

  return {
    name,
    description: describeProduct(random, blueprint.department, thing, { noun, brand, weightGrams }),
    categorySlug: slug,
    attributes: axes.map((axis) => ({ name: axis.name, values: axis.values.map(([label]) => label) })),
    variants,
    emoji,
    hue: random.pick(hues),
  };
}
