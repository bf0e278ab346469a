"use server";

import { refresh } from "next/cache";
import { osaAction } from "@/lib/auth/actions";
import { addSynonym } from "@/lib/catalog/add-synonym";
import { removeSynonym } from "@/lib/catalog/remove-synonym";
import { synonymPair } from "@/lib/catalog/schemas";
import { textOf } from "@/lib/platform/words";

export const addSynonymAction = osaAction("katalog", synonymPair, async (pair, osa, { locale }) => {
  await addSynonym(osa, pair);
  refresh();
  return { message: textOf(locale, "osa.searches.added", pair) ?? undefined };
});

export const removeSynonymAction = osaAction("katalog", synonymPair, async (pair, osa) => {
  await removeSynonym(osa, pair);
  refresh();
});
