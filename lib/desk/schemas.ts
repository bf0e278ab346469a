import { z } from "zod";
import { isQueue } from "./policy";

const someone = z.union([z.literal("").transform(() => null), z.uuid()]).default(null);

/** `owner` is who shall look after it, nobody where it is empty; `seen` is who did when the page was shown. */
export const assignItemInput = z.object({
  queue: z.custom<string>(isQueue, "choice").transform((name, context) => {
    if (isQueue(name)) return name;
    context.addIssue({ code: "custom", message: "choice" });
    return z.NEVER;
  }),
  subject: z.string().min(1).max(80),
  owner: someone,
  seen: someone,
});
