import { and, asc, count, countDistinct, eq, gt, isNull, lt, lte, or, type SQL, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { cities } from "@/db/schema/accounts";
import { searchDocuments } from "@/db/schema/catalog";
import { stores } from "@/db/schema/stores";
import { vouchers } from "@/db/schema/vouchers";
import { isOpenToBuyers } from "./cards";

export type ShopNumbers = { products: number; stores: number; cities: number };

// Asked of the search rows, which hold what buyers see and nothing else.
const sellsSomething = sql`exists (select from ${searchDocuments} d where d.marketplace_store_id = ${stores.id})`;

/** What the shop can truthfully say of itself. */
export async function readShopNumbers(): Promise<ShopNumbers> {
  const [[goods], places] = await Promise.all([
    db.select({ products: count(), stores: countDistinct(searchDocuments.marketplaceStoreId) }).from(searchDocuments),
    listStoreCities(),
  ]);
  return { products: goods?.products ?? 0, stores: goods?.stores ?? 0, cities: places.length };
}

export type VoucherCard = {
  code: string;
  name: string;
  type: "persen" | "nominal";
  value: number;
  minRupiah: number;
  maxDiscountRupiah: number | null;
  startsAt: string;
  endsAt: string;
};

const MOST_VOUCHERS = 6;

/** Platform vouchers that a buyer could use at this moment. */
export async function listPlatformVouchers(at: Date): Promise<VoucherCard[]> {
  return listVouchers(at, eq(vouchers.scope, "platform"));
}

/** Vouchers of one store that a buyer could use at this moment. */
export async function listStoreVouchers(storeId: string, at: Date): Promise<VoucherCard[]> {
  return listVouchers(at, and(eq(vouchers.scope, "penjual"), eq(vouchers.marketplaceStoreId, storeId)));
}

async function listVouchers(at: Date, of: SQL | undefined): Promise<VoucherCard[]> {
  const v = vouchers;
  const rows = await db
    .select({
      code: v.code,
      name: v.name,
      type: v.type,
      value: v.value,
      minRupiah: v.minValue,
      maxDiscountRupiah: v.maxDiscount,
      startDate: v.startDate,
      endDate: v.endDate,
    })
    .from(v)
    .where(
      and(
        of,
        eq(v.status, "aktif"),
        lte(v.startDate, at),
        gt(v.endDate, at),
        or(isNull(v.quota), lt(v.usedCount, v.quota)),
      ),
    )
    .orderBy(asc(v.endDate))
    .limit(MOST_VOUCHERS);
  return rows.map(({ startDate, endDate, ...row }) => ({
    ...row,
    startsAt: startDate.toISOString(),
    endsAt: endDate.toISOString(),
  }));
}

export type CityOption = { id: string; name: string };

/** Cities in which somebody sells something: each city asks for one such store, so no list of stores is read whole. */
export async function listStoreCities(): Promise<CityOption[]> {
  const one = db
    .select({ name: stores.cityName })
    .from(stores)
    .where(and(eq(stores.cityId, cities.code), isOpenToBuyers, sellsSomething))
    .limit(1)
    .as("one");
  return db
    .select({ id: cities.code, name: one.name })
    .from(cities)
    .innerJoinLateral(one, sql`true`)
    .orderBy(asc(one.name));
}
