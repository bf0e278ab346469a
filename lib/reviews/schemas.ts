import { z } from "zod";

export const writeReviewInput = z.object({
  orderItemId: z.uuid(),
  rating: z.coerce.number("choice").int().min(1).max(5),
  review: z.string().trim().min(3).max(1000),
});

export type WriteReviewInput = z.output<typeof writeReviewInput>;
