"use server";

import { z } from "zod";
import { buyerAction, personAction } from "@/lib/auth/actions";
import { setWatch, setWatchInput } from "@/lib/catalog/set-watch";
import { markAllRead } from "@/lib/notifications/mark-all-read";
import { markRead } from "@/lib/notifications/mark-read";
import { savePreferences } from "@/lib/notifications/save-preferences";
import { noticeRef, savePreferencesInput } from "@/lib/notifications/schemas";
import { routes } from "@/lib/platform/routes";

export const openNoticeAction = personAction(noticeRef, async (input, person, { redirect }) => {
  const { href } = await markRead(person, input);
  redirect(href);
});

export const markAllReadAction = personAction(z.object({}), async (_input, person, { redirect }) => {
  await markAllRead(person);
  redirect(routes.notifications());
});

export const savePreferencesAction = personAction(savePreferencesInput, async (input, person, { redirect }) => {
  await savePreferences(person, input);
  redirect(`${routes.notificationChoices()}?saved=1`);
});

export const stopWatchAction = buyerAction(setWatchInput, async (input, buyer, { redirect }) => {
  await setWatch(buyer, { ...input, wanted: false });
  redirect(routes.notifications());
});
