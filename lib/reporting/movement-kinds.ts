/** The kinds of movement that a store's statement has a word of its own for. */
export const kinds = [
  "paid",
  "released",
  "completed",
  "refunded",
  "reversed",
  "withdrawal_requested",
  "withdrawal_paid",
  "withdrawal_returned",
  "withdrawal_reversed",
] as const;

export const kindWord = (kind: string) => kinds.find((known) => known === kind) ?? "other";

/** What a seller looks for, and the kinds of journal that are meant by it. */
export const groups = {
  sale: ["paid"],
  release: ["released", "completed"],
  refund: ["refunded", "reversed"],
  withdrawal: ["withdrawal_requested", "withdrawal_paid", "withdrawal_returned", "withdrawal_reversed"],
  other: [],
} as const satisfies Record<string, readonly (typeof kinds)[number][]>;

export type Group = keyof typeof groups;

export const groupNames: Group[] = ["sale", "release", "refund", "withdrawal", "other"];

/** Whatever a journal is called that nobody thought of is "other". */
export function groupOf(kind: string): Group {
  return groupNames.find((name) => groups[name].some((known) => known === kind)) ?? "other";
}
