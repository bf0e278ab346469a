import { and, asc, desc, eq, gte, isNull, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { cities } from "@/db/schema/accounts";
import { socials, storeAddresses, storeHourExceptions, storeHours, storeSlugs, stores } from "@/db/schema/stores";
import type { Seller } from "@/lib/auth/actors";

/** What the store's own people may change of it. */
export async function readStoreSettings(seller: Seller) {
  const [store] = await db
    .select({
      name: stores.name,
      slug: stores.slug,
      code: stores.code,
      description: stores.description,
      address: stores.address,
      city: sql<string>`${cities.name} || ', ' || ${cities.provinceName}`,
      themeColor: stores.themeColor,
      logoUrl: stores.thumbnail,
      bannerUrl: stores.image,
      leastItems: stores.minimalProduct,
      leastRupiah: stores.minimalPrice,
      codEnabled: stores.codEnabled,
      verification: stores.verificationStatus,
      status: stores.status,
      zone: cities.zone,
    })
    .from(stores)
    .innerJoin(cities, eq(cities.code, stores.cityId))
    .where(eq(stores.id, seller.storeId));
  return store ?? null;
}
export type StoreSettings = NonNullable<Awaited<ReturnType<typeof readStoreSettings>>>;

/** The addresses that still lead here. */
export async function listOldSlugs(seller: Seller): Promise<string[]> {
  const rows = await db
    .select({ slug: storeSlugs.slug })
    .from(storeSlugs)
    .innerJoin(stores, eq(stores.id, storeSlugs.marketplaceStoreId))
    .where(and(eq(storeSlugs.marketplaceStoreId, seller.storeId), sql`${storeSlugs.slug} <> ${stores.slug}`))
    .orderBy(desc(storeSlugs.createdAt));
  return rows.map(({ slug }) => slug);
}

export async function listHours(seller: Seller) {
  return await db
    .select({
      day: storeHours.dayOfWeek,
      open: sql<string>`left(${storeHours.openTime}::text, 5)`,
      close: sql<string>`left(${storeHours.closeTime}::text, 5)`,
    })
    .from(storeHours)
    .where(eq(storeHours.marketplaceStoreId, seller.storeId))
    .orderBy(asc(storeHours.dayOfWeek), asc(storeHours.openTime));
}

/** Dates from today on; those gone by mean nothing any more. */
export async function listHolidays(seller: Seller, today: string) {
  const e = storeHourExceptions;
  return await db
    .select({
      id: e.id,
      onDate: e.onDate,
      open: sql<string | null>`left(${e.openTime}::text, 5)`,
      close: sql<string | null>`left(${e.closeTime}::text, 5)`,
      note: e.note,
    })
    .from(e)
    .where(and(eq(e.marketplaceStoreId, seller.storeId), gte(e.onDate, today)))
    .orderBy(asc(e.onDate));
}

export async function listSocials(seller: Seller) {
  return await db
    .select({ platform: socials.platform, username: socials.username })
    .from(socials)
    .where(eq(socials.marketplaceStoreId, seller.storeId))
    .orderBy(asc(socials.platform));
}

/** The main one first, then the newest. */
export async function listWarehouses(seller: Seller) {
  const a = storeAddresses;
  return await db
    .select({
      id: a.id,
      warehouseName: a.warehouseName,
      detail: a.detail,
      city: sql<string>`${cities.name} || ', ' || ${cities.provinceName}`,
      postalCode: a.postalCode,
      phone: a.phone,
      latitude: a.latitude,
      longitude: a.longitude,
      isMain: a.isMain,
    })
    .from(a)
    .innerJoin(cities, eq(cities.code, a.cityId))
    .where(and(eq(a.marketplaceStoreId, seller.storeId), isNull(a.deletedAt)))
    .orderBy(desc(a.isMain), desc(a.id));
}
export type Warehouse = Awaited<ReturnType<typeof listWarehouses>>[number];
