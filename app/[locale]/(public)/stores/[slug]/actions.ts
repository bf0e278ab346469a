"use server";

import { getTranslations } from "next-intl/server";
import { z } from "zod";
import { buyerAction } from "@/lib/auth/actions";
import { routes } from "@/lib/platform/routes";
import { setFollow, setFollowInput } from "@/lib/stores/set-follow";

const followInput = setFollowInput.extend({ script: z.literal("1").optional() });

export const followStoreAction = buyerAction(followInput, async ({ script, ...input }, buyer, context) => {
  await setFollow(buyer, input);
  // Without a script nothing on a page that everybody shares could tell that it worked.
  if (!script) context.redirect(routes.followedStores());
  const t = await getTranslations({ locale: context.locale, namespace: "catalog.store" });
  return { message: t("followed") };
});
