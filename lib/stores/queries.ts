import { and, asc, eq, gte, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { cities } from "@/db/schema/accounts";
import { socials, storeHourExceptions, storeHours, storeSlugs, stores } from "@/db/schema/stores";
import type { Schedule } from "./hours";

export type StoreAddress = { storeId: string; currentSlug: string };

/** Where an address leads, be it the store's present slug or one it had before (D-35). */
export async function resolveStoreSlug(slug: string): Promise<StoreAddress | null> {
  const columns = { storeId: stores.id, currentSlug: stores.slug };
  const [current] = await db.select(columns).from(stores).where(eq(stores.slug, slug));
  if (current) return current;
  const [moved] = await db
    .select(columns)
    .from(storeSlugs)
    .innerJoin(stores, eq(stores.id, storeSlugs.marketplaceStoreId))
    .where(eq(storeSlugs.slug, slug));
  return moved ?? null;
}

export type StoreNumbers = { soldQty: number; followerCount: number };

/** What changes with each sale and each follower. */
export async function readStoreNumbers(storeId: string): Promise<StoreNumbers> {
  const [numbers] = await db
    .select({
      soldQty: stores.soldQty,
      followerCount: sql<number>`(
        select count(*)::int from marketplace_store_follows f where f.marketplace_store_id = ${stores.id}
      )`,
    })
    .from(stores)
    .where(eq(stores.id, storeId));
  return numbers ?? { soldQty: 0, followerCount: 0 };
}

export type SocialLink = { platform: (typeof socials.$inferSelect)["platform"]; username: string };

export type StoreDetail = {
  id: string;
  slug: string;
  name: string;
  description: string;
  cityId: string;
  cityName: string;
  storeType: "biasa" | "partner" | "official";
  rating: number;
  ratingTotal: number;
  productCount: number;
  bannerUrl: string | null;
  logoUrl: string | null;
  themeColor: string | null;
  minimalProduct: number;
  minimalPriceRupiah: number;
  openedAt: string;
  schedule: Schedule;
  socials: SocialLink[];
};

/** A store as buyers see it; null while it is not open to them. Exceptions of days gone by are left out. */
export async function readStore(storeId: string, at: Date): Promise<StoreDetail | null> {
  const [[store], slots, exceptions, links] = await Promise.all([
    db
      .select({ store: stores, zone: cities.zone })
      .from(stores)
      .innerJoin(cities, eq(cities.code, stores.cityId))
      .where(and(eq(stores.id, storeId), eq(stores.status, "aktif"), eq(stores.verificationStatus, "verif"))),
    db
      .select({
        day: storeHours.dayOfWeek,
        open: sql<string>`left(${storeHours.openTime}::text, 5)`,
        close: sql<string>`left(${storeHours.closeTime}::text, 5)`,
      })
      .from(storeHours)
      .where(eq(storeHours.marketplaceStoreId, storeId))
      .orderBy(asc(storeHours.dayOfWeek), asc(storeHours.openTime)),
    db
      .select({
        date: storeHourExceptions.onDate,
        open: sql<string | null>`left(${storeHourExceptions.openTime}::text, 5)`,
        close: sql<string | null>`left(${storeHourExceptions.closeTime}::text, 5)`,
      })
      .from(storeHourExceptions)
      .where(
        and(
          eq(storeHourExceptions.marketplaceStoreId, storeId),
          // A day of margin, for yesterday's hours may still run and every zone has its own today.
          gte(storeHourExceptions.onDate, new Date(at.getTime() - 2 * 86_400_000).toISOString().slice(0, 10)),
        ),
      )
      .orderBy(asc(storeHourExceptions.onDate)),
    db
      .select({ platform: socials.platform, username: socials.username })
      .from(socials)
      .where(and(eq(socials.marketplaceStoreId, storeId), eq(socials.status, "aktif")))
      .orderBy(asc(socials.platform)),
  ]);
  if (!store) return null;
  return { ...toDetail(store.store), schedule: { zone: store.zone, slots, exceptions }, socials: links };
}

function toDetail(store: typeof stores.$inferSelect): Omit<StoreDetail, "schedule" | "socials"> {
  const { id, slug, name, description, cityId, cityName, storeType, rating, ratingTotal, productCount } = store;
  return {
    ...{ id, slug, name, description, cityId, cityName, storeType, rating, ratingTotal, productCount },
    bannerUrl: store.image,
    logoUrl: store.thumbnail,
    themeColor: store.themeColor,
    minimalProduct: store.minimalProduct,
    minimalPriceRupiah: store.minimalPrice,
    openedAt: store.createdAt.toISOString(),
  };
}
