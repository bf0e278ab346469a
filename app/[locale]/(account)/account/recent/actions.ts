"use server";

import { z } from "zod";
import { buyerAction } from "@/lib/auth/actions";
import { clearViews } from "@/lib/catalog/clear-views";
import { routes } from "@/lib/platform/routes";

export const clearViewsAction = buyerAction(z.object({}), async (_input, buyer, { redirect }) => {
  await clearViews(buyer);
  redirect(routes.recent());
});
