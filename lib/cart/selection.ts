import type { SelectCartLinesInput } from "./schemas";
import type { Cart } from "./view";

/** The lines that shall be selected: what is ticked, a whole store, or all; of those only what can be bought. */
export function chosenLines(cart: Cart, { selected, pick }: SelectCartLinesInput): string[] {
  const ticked = new Set(selected);
  return cart.stores.flatMap((store) => {
    const isPicked = pick?.group === "all" || pick?.group === store.id;
    const wanted = store.lines.filter((line) => line.isBuyable && (isPicked ? pick?.ticked : ticked.has(line.id)));
    return wanted.map(({ id }) => id);
  });
}
