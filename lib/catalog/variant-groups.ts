type Named = { name: string; attributes: Record<string, string> };
export type VariantGrouping<Variant> = { name: string; items: { label: string; variant: Variant }[] };

/**
 * One line a value of the first axis ("Hitam": S, M, L), so that a matrix of variants is as easy to read as a list.
 * With a single axis, or where attributes are missing, all variants stand in one line under their own names.
 */
export function groupVariants<Variant extends Named>(axes: string[], variants: Variant[]): VariantGrouping<Variant>[] {
  const [first, ...others] = axes;
  const isMatrix =
    first !== undefined && others.length > 0 && variants.every((v) => axes.every((a) => v.attributes[a]));
  if (!isMatrix) return [{ name: "", items: variants.map((variant) => ({ label: variant.name, variant })) }];
  const groups = new Map<string, VariantGrouping<Variant>>();
  for (const variant of variants) {
    const name = variant.attributes[first] ?? "";
    const group = groups.get(name) ?? { name, items: [] };
    group.items.push({ label: others.map((axis) => variant.attributes[axis]).join(", "), variant });
    groups.set(name, group);
  }
  return [...groups.values()];
}
