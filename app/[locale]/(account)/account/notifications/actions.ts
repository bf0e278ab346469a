"use server";

import { z } from "zod";
import { buyerAction, personAction } from "@/lib/auth/actions";
import { setWatch, setWatchInput } from "@/lib/catalog/set-watch";
import { markAllRead } from "@/lib/notifications/mark-all-read";
import { routes } from "@/lib/platform/routes";

export const markAllReadAction = personAction(z.object({}), async (_input, person, { redirect }) => {
  await markAllRead(person);
  redirect(routes.notifications());
});

export const stopWatchAction = buyerAction(setWatchInput, async (input, buyer, { redirect }) => {
  await setWatch(buyer, { ...input, wanted: false });
  redirect(routes.notifications());
});
