import { z } from "zod";

/**
 * What the heart, "follow" and "tell me" send: one button each of one plain form, so the button's name says what and
 * its value of which. Without a script a page cannot know what is marked already, so it can only ask to mark.
 */
const marks = ["saved", "followed", "harga", "stok"] as const;
export type MarkKind = (typeof marks)[number];

const form = z.object({
  ...Object.fromEntries(marks.map((kind) => [kind, z.uuid().optional()])),
  off: z.literal("1").optional(),
});

export type Mark = { kind: MarkKind; id: string; on: boolean };

export function parseMark(values: Record<string, unknown>): Mark | null {
  const parsed = form.safeParse(values);
  if (!parsed.success) return null;
  const given = marks.filter((kind) => values[kind] !== undefined);
  const [kind] = given;
  const id = kind && values[kind];
  return kind && given.length === 1 && typeof id === "string" ? { kind, id, on: parsed.data.off === undefined } : null;
}
