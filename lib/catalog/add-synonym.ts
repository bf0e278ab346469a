import type { z } from "zod";
import { db } from "@/db/client";
import { searchSynonyms } from "@/db/schema/catalog";
import { record } from "@/lib/audit/record";
import type { Osa } from "@/lib/auth/actors";
import { refusal } from "@/lib/shared/errors";
import type { synonymPair } from "./schemas";

/** From the next search on, either word finds what the other does. */
export function addSynonym(osa: Osa, { head, synonym }: z.output<typeof synonymPair>): Promise<void> {
  return db.transaction(async (tx) => {
    if (head === synonym) throw refusal("synonym_same", { field: "synonym" });
    const added = await tx.insert(searchSynonyms).values({ head, synonym }).onConflictDoNothing().returning();
    if (added.length === 0) throw refusal("synonym_known", { field: "synonym" });
    await record(tx, osa, {
      action: "search_synonym.added",
      subjectType: "search_synonym",
      subjectId: `${head}=${synonym}`,
      after: { head, synonym },
    });
  });
}
