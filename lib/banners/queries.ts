import { and, asc, eq, gt, isNull, lte, or } from "drizzle-orm";
import { db } from "@/db/client";
import { banners } from "@/db/schema/banners";
import type { Osa } from "@/lib/auth/actors";

export type HomeBanner = { id: string; title: string; titleEn: string; image: string; href: string };

const MOST = 8;

/** What the home page shows at a moment, in order. */
export function listHomeBanners(at: Date): Promise<HomeBanner[]> {
  const { id, title, titleEn, image, href } = banners;
  return db
    .select({ id, title, titleEn, image, href })
    .from(banners)
    .where(
      and(eq(banners.status, "aktif"), lte(banners.startsAt, at), or(isNull(banners.endsAt), gt(banners.endsAt, at))),
    )
    .orderBy(asc(banners.position), asc(banners.id))
    .limit(MOST);
}

export type Banner = typeof banners.$inferSelect;

/** All of them, in their order: a handful. */
export function listBanners(_osa: Osa): Promise<Banner[]> {
  return db.select().from(banners).orderBy(asc(banners.position), asc(banners.id)).limit(200);
}
