/** A product's variant as it was or is: what buyers were shown of it. */
export type Look = {
  name: string;
  variant: string;
  sku: string;
  price: number;
  discount: number;
  weightGrams: number;
  thumbnail: string | null;
  attributes: Record<string, string>;
};

export type Part = "name" | "variant" | "sku" | "price" | "weight" | "picture";
export type Difference = {
  part: Part | `attribute:${string}`;
  was: string | number | null;
  is: string | number | null;
  changed: boolean;
};

const paid = (look: Look) => look.price - look.discount;

/** Line by line what was bought and what is sold today in its place; without today's, nothing is said to differ. */
export function compareLooks(bought: Look, today: Look | null): Difference[] {
  const row = (part: Difference["part"], read: (look: Look) => string | number | null): Difference => {
    const [was, is] = [read(bought), today ? read(today) : null];
    return { part, was, is, changed: today !== null && was !== is };
  };
  const names = [...new Set([...Object.keys(bought.attributes), ...Object.keys(today?.attributes ?? {})])].sort();
  return [
    row("name", (look) => look.name),
    row("variant", (look) => look.variant),
    ...names.map((name) => row(`attribute:${name}`, (look) => look.attributes[name] ?? null)),
    row("price", paid),
    row("weight", (look) => look.weightGrams),
    row("sku", (look) => look.sku),
    row("picture", (look) => look.thumbnail),
  ];
}
