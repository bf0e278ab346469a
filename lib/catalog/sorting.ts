export const sortings = ["relevan", "populer", "terbaru", "termurah", "termahal", "rating"] as const;
export type Sorting = (typeof sortings)[number];

/** Where a page of a list ended: the sort key of its last row, as text, and its id where keys are equal. */
export type Position = { key: string; id: string };

const positionForm = /^([^_]{1,60})_([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})$/;

export const formatPosition = ({ key, id }: Position): string => `${key}_${id}`;

/** An address that somebody shortened or made up starts at the beginning. */
export function parsePosition(text: string | undefined, sort: Sorting): Position | undefined {
  const [, key, id] = positionForm.exec(text ?? "") ?? [];
  if (!key || !id) return undefined;
  const fits = sort === "terbaru" ? !Number.isNaN(Date.parse(key)) : /^-?\d{1,15}$/.test(key);
  return fits ? { key, id } : undefined;
}
