import { and, eq, notInArray, sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { productMedia } from "@/db/schema/catalog";
import { actorId, type Seller } from "@/lib/auth/actors";
import { attachUploads } from "@/lib/media/attach-uploads";
import { now } from "@/lib/platform/clock";
import { refusal } from "@/lib/shared/errors";
import type { MediaLook } from "./product-look";

type MediaRow = { url: string; alt: string; isThumbnail: boolean; posterUrl: string | null };

/**
 * Pictures and clips of a product in this order and no others. What the product does not have yet must have been sent
 * for this store; a clip's poster is one of the pictures, or the one it came with.
 */
export async function putMedia(tx: Tx, seller: Seller, productId: string, known: MediaLook[], rows: MediaRow[]) {
  const m = productMedia;
  const knownUrls = new Set(known.map((item) => item.url));
  const sent = await attachUploads(
    tx,
    seller,
    rows.map((row) => row.url).filter((url) => !knownUrls.has(url)),
  );
  const bySent = new Map(sent.map((upload) => [upload.url, upload]));
  const pictures = new Set([...known, ...sent].filter((item) => item.type === "gambar").map((item) => item.url));
  const posters = new Set([...known, ...sent].flatMap((item) => item.posterUrl ?? []));
  const stamp = { updatedAt: now(), updatedBy: actorId(seller) };

  const mine = eq(m.marketplaceProductId, productId);
  const urls = rows.map((row) => row.url);
  await tx.delete(m).where(urls.length > 0 ? and(mine, notInArray(m.url, urls)) : mine);
  // Out of the way first: two rows never share a place, nor the one thumbnail.
  await tx
    .update(m)
    .set({ position: sql`-1 - ${m.position}`, isThumbnail: false })
    .where(mine);
  for (const [position, { url, alt, isThumbnail, posterUrl }] of rows.entries()) {
    const upload = bySent.get(url);
    const type = upload?.type ?? known.find((item) => item.url === url)?.type;
    const poster = type === "video" ? { posterUrl: posterUrl ?? upload?.posterUrl } : { posterUrl: null };
    if (poster.posterUrl && !pictures.has(poster.posterUrl) && !posters.has(poster.posterUrl)) {
      throw refusal("upload_unknown");
    }
    const fields = { position, altText: alt, isThumbnail: isThumbnail && type === "gambar", ...poster, ...stamp };
    if (upload) {
      const { width, height, blur } = upload;
      const own = { url, type: upload.type, width, height, blur, marketplaceProductId: productId };
      await tx.insert(m).values({ ...own, ...fields, createdBy: actorId(seller) });
    } else {
      await tx
        .update(m)
        .set(fields)
        .where(and(mine, eq(m.url, url)));
    }
  }
}
