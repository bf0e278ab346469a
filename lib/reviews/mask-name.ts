/** `Rani` → `R***i`: enough to know one's own review, too little to be found by (D-51). */
export function maskName(name: string): string {
  const letters = [...name.trim()];
  const [first = ""] = letters;
  return `${first}***${letters.length > 1 ? letters.at(-1) : ""}`;
}
