export type DiffLine = { name: string; before?: string; after?: string };

const flat = (value: unknown, name = ""): [string, string][] => {
  if (value === null || value === undefined) return name === "" ? [] : [[name, "–"]];
  if (typeof value !== "object" || Array.isArray(value)) {
    return [[name || "value", typeof value === "string" ? value : JSON.stringify(value)]];
  }
  return Object.entries(value).flatMap(([key, inner]) => flat(inner, name ? `${name}.${key}` : key));
};

/** Two states of one thing side by side, only what differs; with one of them missing, all of the other. */
export function diffOf(before: unknown, after: unknown): DiffLine[] {
  const [was, is] = [new Map(flat(before)), new Map(flat(after))];
  return [...new Set([...was.keys(), ...is.keys()])]
    .map((name) => ({ name, before: was.get(name), after: is.get(name) }))
    .filter((line) => line.before !== line.after);
}
