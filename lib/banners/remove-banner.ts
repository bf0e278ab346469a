import { eq } from "drizzle-orm";
import { db } from "@/db/client";
import { banners } from "@/db/schema/banners";
import { record } from "@/lib/audit/record";
import type { Osa } from "@/lib/auth/actors";
import { announceTags } from "@/lib/platform/announce-tags";
import { tags } from "@/lib/platform/cache-tags";

/** Takes a banner away; twice is as good as once. */
export async function removeBanner(osa: Osa, { bannerId }: { bannerId: string }): Promise<void> {
  await db.transaction(async (tx) => {
    const [gone] = await tx.delete(banners).where(eq(banners.id, bannerId)).returning();
    if (!gone) return;
    const { title, href, image, position } = gone;
    await record(tx, osa, {
      action: "banner.removed",
      subjectType: "banner",
      subjectId: bannerId,
      before: { title, href, image, position },
    });
    await announceTags(tx, [tags.banners]);
  });
}
