import { eq } from "drizzle-orm";
import type { z } from "zod";
import { db } from "@/db/client";
import { stores } from "@/db/schema/stores";
import { actorId, type Seller } from "@/lib/auth/actors";
import { attachUploads } from "@/lib/media/attach-uploads";
import { now } from "@/lib/platform/clock";
import { refusal } from "@/lib/shared/errors";
import { announceStore } from "./announce-store";
import { lockStore } from "./lock-store";
import { mayChangeStore } from "./policy";
import { recordChange } from "./record-change";
import type { storePictureInput } from "./schemas";

type Picture = z.output<typeof storePictureInput> & { url: string | null };

/** Hangs up a store's banner or logo, or takes it down. */
export async function setStorePicture(seller: Seller, { which, url }: Picture): Promise<void> {
  if (!mayChangeStore(seller)) throw refusal("forbidden");
  await db.transaction(async (tx) => {
    if (url !== null) {
      const [file] = await attachUploads(tx, seller, [url]);
      if (file?.type !== "gambar") throw refusal("upload_unreadable");
    }
    const before = await lockStore(tx, seller);
    const after = which === "logo" ? { thumbnail: url } : { image: url };
    if (!(await recordChange(tx, seller, "store.picture_changed", { before, after }))) return;
    await tx
      .update(stores)
      .set({ ...after, updatedAt: now(), updatedBy: actorId(seller) })
      .where(eq(stores.id, seller.storeId));
    await announceStore(tx, before);
  });
}
