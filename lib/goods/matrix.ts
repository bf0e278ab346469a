/** The attributes of a product and the variants that follow from them. Pure: the editor reckons with it in the browser. */
export type Axis = { name: string; options: string[] };

export const MOST_AXES = 3;
export const MOST_OPTIONS = 30;
export const MOST_VARIANTS = 100;
/** What the only variant of a product without attributes is called. */
const PLAIN_VARIANT = "Standar";
const PLAIN_AXIS = "Varian";

/** Every combination of options, the last attribute changing first; one empty one where there are no attributes. */
export function combinations(axes: Axis[]): string[][] {
  return axes.reduce<string[][]>((all, axis) => all.flatMap((head) => axis.options.map((one) => [...head, one])), [[]]);
}

export const optionsKey = (options: string[]) => options.join("|");
export const variantName = (options: string[]) => (options.length > 0 ? options.join(" / ") : PLAIN_VARIANT);

/** "Merah, Biru" as people type it: without what is empty or there already. */
const splitOptions = (text: string) => [
  ...new Set(
    text
      .split(/[,;\n]/)
      .map((word) => word.replaceAll("|", " ").trim())
      .filter(Boolean),
  ),
];

/** Attributes that say something: a name and at least one option. */
export const writtenAxes = (axes: { name: string; options: string }[]): Axis[] =>
  axes
    .map(({ name, options }) => ({ name: name.trim(), options: splitOptions(options) }))
    .filter(({ options }) => options.length > 0);

type Known = { name: string; attributes: Record<string, string>; position: number };

/** The attributes that variants were made of; variants that none explain are told apart by their own names. */
export function axesOf(names: string[], variants: Known[]): Axis[] {
  const shown = variants.filter((variant) => variant.position >= 0);
  const explained = shown.every((variant) => names.every((name) => variant.attributes[name]));
  if (names.length > 0 && explained) {
    return names.map((name) => ({ name, options: [...new Set(shown.map((v) => v.attributes[name] ?? ""))] }));
  }
  return shown.length > 1 ? [{ name: PLAIN_AXIS, options: [...new Set(shown.map((v) => v.name))] }] : [];
}

/** What names a variant in a matrix of these attributes. */
export function optionsOf(axes: Axis[], variant: Known): string[] {
  const known = axes.map(({ name }) => variant.attributes[name] ?? "");
  return axes.length === 1 && known[0] === "" ? [variant.name] : known;
}

/**
 * Which known variant each combination is. One whose options are the same stays itself; where as many options as before
 * are written, one that none of them fits was renamed, and stands where it stood. What is left is no longer sold.
 */
export function matchVariants<V extends Known & { id: string }>(names: string[], variants: V[], axes: Axis[]) {
  const before = axesOf(names, variants);
  // An attribute may be renamed without its options becoming others.
  const byOptions = new Map(variants.map((v) => [optionsKey(optionsOf(before, v)), v]));
  const places = combinations(before).map((options) => byOptions.get(optionsKey(options)));
  const sameShape =
    before.length === axes.length && before.every((axis, i) => axis.options.length === axes[i]?.options.length);
  const wanted = combinations(axes);
  const found = wanted.map((options) => byOptions.get(optionsKey(options)));
  const taken = new Set(found.flatMap((variant) => variant?.id ?? []));
  return wanted.map((options, index) => {
    const renamed = sameShape ? places[index] : undefined;
    const variant = found[index] ?? (renamed && !taken.has(renamed.id) ? renamed : undefined);
    if (variant) taken.add(variant.id);
    return { options, variant };
  });
}
