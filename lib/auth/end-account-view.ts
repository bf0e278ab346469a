import { db } from "@/db/client";
import type { Person } from "./actors";
import { closeAccountView } from "./close-account-view";

/** The admin is back in the panel, as themselves. */
export async function endAccountView(person: Person, { viewId }: { viewId: string }): Promise<void> {
  await db.transaction((tx) => closeAccountView(tx, person, viewId, "ended"));
}
