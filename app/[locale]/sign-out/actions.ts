"use server";

import { z } from "zod";
import { signOut } from "@/lib/accounts/sign-out";
import { publicAction } from "@/lib/auth/actions";
import { clearBrowserSession } from "@/lib/auth/browser-session";
import { asPerson } from "@/lib/auth/roles";
import { currentPerson } from "@/lib/auth/session";

// Public: a browser whose session already ended still wants its cookies gone.
export const signOutAction = publicAction(z.object({}), async (_input, _visitor, context) => {
  const person = await currentPerson();
  if (person) await signOut(asPerson(person), person.sessionId);
  await clearBrowserSession();
  context.redirect("/login?out=1");
});
