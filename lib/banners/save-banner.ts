import { eq } from "drizzle-orm";
import { db } from "@/db/client";
import { banners } from "@/db/schema/banners";
import { record } from "@/lib/audit/record";
import { actorId, type Osa } from "@/lib/auth/actors";
import { attachUploads } from "@/lib/media/attach-uploads";
import { announceTags } from "@/lib/platform/announce-tags";
import { tags } from "@/lib/platform/cache-tags";
import { now } from "@/lib/platform/clock";
import { changesOf } from "@/lib/shared/changes";
import { refusal } from "@/lib/shared/errors";

type Banner = {
  bannerId: string | null;
  title: string;
  titleEn: string;
  link: string;
  position: number;
  startsAt: Date;
  endsAt: Date | null;
  offered: "aktif" | "nonaktif";
  /** A picture taken in just before; without one the old one stays. */
  pictureUrl?: string;
};

/** A picture at the top of the home page, new or changed; the page is made anew at once. */
export async function saveBanner(osa: Osa, input: Banner): Promise<{ id: string }> {
  const { bannerId, link, offered, pictureUrl, ...fields } = input;
  return db.transaction(async (tx) => {
    const at = now();
    const by = { updatedBy: actorId(osa), updatedAt: at };
    const values = { ...fields, href: link, status: offered };
    if (pictureUrl) await attachUploads(tx, osa, [pictureUrl]);
    if (bannerId === null) {
      if (!pictureUrl) throw refusal("banner_picture", { field: "picture" });
      const [row] = await tx
        .insert(banners)
        .values({ ...values, ...by, image: pictureUrl, createdBy: actorId(osa), createdAt: at })
        .returning({ id: banners.id });
      if (!row) throw new Error("the banner was not kept");
      await record(tx, osa, { action: "banner.added", subjectType: "banner", subjectId: row.id, after: values });
      await announceTags(tx, [tags.banners]);
      return row;
    }
    const [before] = await tx.select().from(banners).where(eq(banners.id, bannerId)).for("no key update");
    if (!before) throw refusal("not_found");
    const after = { ...values, image: pictureUrl ?? before.image };
    const changes = changesOf(before, after);
    if (changes) {
      await tx
        .update(banners)
        .set({ ...after, ...by })
        .where(eq(banners.id, bannerId));
      await record(tx, osa, { action: "banner.changed", subjectType: "banner", subjectId: bannerId, ...changes });
      await announceTags(tx, [tags.banners]);
    }
    return { id: bannerId };
  });
}
