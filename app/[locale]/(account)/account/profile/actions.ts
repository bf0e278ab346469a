"use server";

import { refresh } from "next/cache";
import { z } from "zod";
import { profileInput } from "@/lib/accounts/schemas";
import { signOutEverywhere } from "@/lib/accounts/sign-out-everywhere";
import { updateProfile } from "@/lib/accounts/update-profile";
import { personAction } from "@/lib/auth/actions";
import { clearBrowserSession } from "@/lib/auth/browser-session";
import { wordsIn } from "@/lib/platform/words";

export const updateProfileAction = personAction(profileInput, async (input, person, { locale }) => {
  await updateProfile(person, input);
  refresh();
  return { message: wordsIn(locale)("account.profile.saved") };
});

export const signOutEverywhereAction = personAction(z.object({}), async (_input, person, context) => {
  await signOutEverywhere(person);
  await clearBrowserSession();
  context.redirect("/login?out=1");
});
