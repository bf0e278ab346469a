"use server";

import { refresh } from "next/cache";
import { z } from "zod";
import { personAction } from "@/lib/auth/actions";
import { endAccountView } from "@/lib/auth/end-account-view";
import { currentPerson } from "@/lib/auth/session";
import { routes } from "@/lib/platform/routes";

export const endAccountViewAction = personAction(
  z.object({}),
  async (_input, seen, { redirect }) => {
    const view = (await currentPerson())?.view;
    // Its time was over already, so this is the admin again.
    if (!view) return redirect(routes.osa("members"));
    const admin = { kind: "person", userId: view.adminId, name: view.adminName, email: "" } as const;
    await endAccountView(admin, { viewId: view.id });
    // The layout around both pages stays otherwise, and its banner with it.
    refresh();
    return redirect(routes.osa("members", seen.userId));
  },
  { whileViewing: true },
);
