import { z } from "zod";

/** An admin takes a store off the shop or lets it back, and says why. */
export const storeDecision = z.object({ storeId: z.uuid(), reason: z.string().trim().min(5).max(500) });
