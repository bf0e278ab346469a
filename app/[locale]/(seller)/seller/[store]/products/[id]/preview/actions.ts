"use server";

import { personAction } from "@/lib/auth/actions";
import { previewInput } from "@/lib/goods/schemas";
import { textOf } from "@/lib/platform/words";

/** The buttons of a preview stand where buyers have theirs, and only say so. */
export const previewBuyAction = personAction(previewInput, async (_input, _person, { locale }) => ({
  ok: true,
  message: textOf(locale, "seller.editor.previewNothing") ?? undefined,
}));
