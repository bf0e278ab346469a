export type Node = { id: number; parentId: number | null };
export type Place = "before" | "inside" | "after";
export type Step = "up" | "down" | "in" | "out";

/** Levels of the tree: more would not be found by anybody. */
export const MOST_LEVELS = 4;

const siblingsOf = (all: Node[], parentId: number | null) => all.filter((node) => node.parentId === parentId);

/** Whether `above` is the category itself or somewhere over it. */
function isUnder(all: Node[], id: number | null, above: number): boolean {
  if (id === null) return false;
  if (id === above) return true;
  return isUnder(all, all.find((node) => node.id === id)?.parentId ?? null, above);
}

const depthOf = (all: Node[], id: number | null): number =>
  id === null ? 0 : 1 + depthOf(all, all.find((node) => node.id === id)?.parentId ?? null);

const heightOf = (all: Node[], id: number): number =>
  1 + Math.max(0, ...siblingsOf(all, id).map((child) => heightOf(all, child.id)));

/** A press of a button as the place that it means; null where there is no such place. The list is in its own order. */
export function placeOfStep(all: Node[], id: number, step: Step): { targetId: number; place: Place } | null {
  const node = all.find((candidate) => candidate.id === id);
  if (!node) return null;
  const row = siblingsOf(all, node.parentId);
  const at = row.findIndex((sibling) => sibling.id === id);
  const [before, after] = [row[at - 1], row[at + 1]];
  if (step === "up") return before ? { targetId: before.id, place: "before" } : null;
  if (step === "down") return after ? { targetId: after.id, place: "after" } : null;
  if (step === "in") return before ? { targetId: before.id, place: "inside" } : null;
  return node.parentId === null ? null : { targetId: node.parentId, place: "after" };
}

/** The new parent and the new order below it, or why that cannot be. */
export function moveTo(
  all: Node[],
  id: number,
  { targetId, place }: { targetId: number; place: Place },
): { parentId: number | null; order: number[] } | "unknown" | "cycle" | "deep" {
  const [node, target] = [id, targetId].map((wanted) => all.find((candidate) => candidate.id === wanted));
  if (!node || !target) return "unknown";
  const parentId = place === "inside" ? target.id : target.parentId;
  if (isUnder(all, parentId, id) || (place !== "inside" && target.id === id)) return "cycle";
  if (depthOf(all, parentId) + heightOf(all, id) > MOST_LEVELS) return "deep";
  const others = siblingsOf(all, parentId).flatMap((sibling) => (sibling.id === id ? [] : [sibling.id]));
  const at = place === "inside" ? others.length : others.indexOf(target.id) + (place === "after" ? 1 : 0);
  return { parentId, order: [...others.slice(0, at), id, ...others.slice(at)] };
}
