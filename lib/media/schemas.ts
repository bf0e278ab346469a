import { z } from "zod";

/** What is sent along in the address of an upload: whose it shall be, and the picture that stands for a video. */
export const uploadInput = z.object({
  store: z.string().max(200).optional(),
  poster: z
    .string()
    .regex(/^\/uploads\/media\/[a-f0-9]{24}\.webp$/)
    .optional(),
});
