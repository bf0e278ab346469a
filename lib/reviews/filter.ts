import { z } from "zod";

const optional = <Schema extends z.ZodType>(schema: Schema) =>
  z.preprocess((value) => (value === "" ? undefined : value), schema.optional()).catch(undefined);

/** The address of a product's reviews; what makes no sense is left out, not refused. */
export const reviewFilter = z.object({
  rating: optional(z.coerce.number().int().min(1).max(5)),
  photos: optional(z.literal("1").transform(() => true)),
  variant: optional(z.uuid()),
  after: optional(z.uuid()),
});

export type ReviewFilter = z.output<typeof reviewFilter>;

/** The query of an address with some of the filter changed; a changed filter begins at its first page. */
export function reviewQuery(filter: ReviewFilter, change: Partial<ReviewFilter>) {
  const { photos, ...rest } = { ...filter, after: undefined, ...change };
  return { ...rest, photos: photos ? "1" : undefined };
}
