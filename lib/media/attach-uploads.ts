import { and, eq, inArray, isNull, or } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { uploads } from "@/db/schema/media";
import type { Buyer, Osa, Person, Seller } from "@/lib/auth/actors";
import { now } from "@/lib/platform/clock";
import { refusal } from "@/lib/shared/errors";

/**
 * Says that something refers to these files from now on, and gives what the database keeps of each, in the order asked
 * for. They must be one's own, or of the store one acts for; one that is not is as unknown as one that never was.
 */
export async function attachUploads(tx: Tx, actor: Person | Buyer | Seller | Osa, urls: string[]) {
  if (urls.length === 0) return [];
  const u = uploads;
  const own =
    actor.kind === "seller"
      ? eq(u.marketplaceStoreId, actor.storeId)
      : and(eq(u.userId, actor.userId), isNull(u.marketplaceStoreId));
  const rows = await tx
    .update(uploads)
    .set({ attachedAt: now() })
    .where(and(inArray(u.url, urls), or(own), isNull(u.givenUpAt)))
    .returning();
  const posters = rows.flatMap((row) => row.posterUrl ?? []);
  if (posters.length > 0) {
    await tx
      .update(uploads)
      .set({ attachedAt: now() })
      .where(and(inArray(u.url, posters), isNull(u.givenUpAt)));
  }
  const byUrl = new Map(rows.map((row) => [row.url, row]));
  return urls.map((url) => {
    const row = byUrl.get(url);
    if (!row) throw refusal("upload_unknown");
    const { type, width, height, blur, posterUrl } = row;
    return { url, type, width, height, blur, posterUrl };
  });
}
