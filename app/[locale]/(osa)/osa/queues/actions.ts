"use server";

import { refresh } from "next/cache";
import { osaAction } from "@/lib/auth/actions";
import { assignItem } from "@/lib/desk/assign-item";
import { assignItemInput } from "@/lib/desk/schemas";

// Every admin works on some queue; which of them, the verb asks.
export const assignItemAction = osaAction(undefined, assignItemInput, async (input, osa) => {
  await assignItem(osa, input);
  refresh();
});
