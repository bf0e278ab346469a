import { and, eq } from "drizzle-orm";
import type { z } from "zod";
import { db } from "@/db/client";
import { searchSynonyms } from "@/db/schema/catalog";
import { record } from "@/lib/audit/record";
import type { Osa } from "@/lib/auth/actors";
import { refusal } from "@/lib/shared/errors";
import type { synonymPair } from "./schemas";

export function removeSynonym(osa: Osa, { head, synonym }: z.output<typeof synonymPair>): Promise<void> {
  return db.transaction(async (tx) => {
    const pair = and(eq(searchSynonyms.head, head), eq(searchSynonyms.synonym, synonym));
    const removed = await tx.delete(searchSynonyms).where(pair).returning();
    if (removed.length === 0) throw refusal("conflict");
    await record(tx, osa, {
      action: "search_synonym.removed",
      subjectType: "search_synonym",
      subjectId: `${head}=${synonym}`,
      before: { head, synonym },
    });
  });
}
