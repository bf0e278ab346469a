import { sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { type Actor, actorId } from "@/lib/auth/actors";

/** The pictures of one product for another: the same files, which nothing ever changes. */
export async function copyMedia(tx: Tx, actor: Actor, fromProductId: string, toProductId: string): Promise<void> {
  const by = actorId(actor);
  await tx.execute(sql`
    insert into marketplace_product_media (marketplace_product_id, url, type, position, is_thumbnail, alt_text, width, height,
      blur, poster_url, created_by, updated_by)
    select ${toProductId}::uuid, url, type, position, is_thumbnail, alt_text, width, height, blur, poster_url, ${by}, ${by}
    from marketplace_product_media where marketplace_product_id = ${fromProductId}::uuid
  `);
}
