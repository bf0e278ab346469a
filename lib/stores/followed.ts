import { and, desc, eq, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { storeFollows, stores } from "@/db/schema/stores";
import type { Buyer } from "@/lib/auth/actors";
import type { MomentPosition } from "@/lib/shared/moment-position";

const columns = {
  id: stores.id,
  slug: stores.slug,
  name: stores.name,
  cityName: stores.cityName,
  storeType: stores.storeType,
  rating: stores.rating,
  ratingTotal: stores.ratingTotal,
  productCount: stores.productCount,
  logoUrl: stores.thumbnail,
  isOpenToBuyers: sql<boolean>`${stores.status} = 'aktif' and ${stores.verificationStatus} = 'verif'`,
};

export type FollowedStore = {
  id: string;
  slug: string;
  name: string;
  cityName: string;
  storeType: "biasa" | "partner" | "official";
  rating: number;
  ratingTotal: number;
  productCount: number;
  logoUrl: string | null;
  /** False while it is suspended or gone; it can then only be let go. */
  isOpenToBuyers: boolean;
};

const pageSize = 24;

type FollowedStores = { stores: FollowedStore[]; next: MomentPosition | null };

/** The stores that a buyer follows, the latest first (D-63). */
export async function listFollowedStores(buyer: Buyer, after?: MomentPosition): Promise<FollowedStores> {
  const micros = sql<string>`(extract(epoch from ${storeFollows.createdAt}) * 1000000)::bigint`;
  const rows = await db
    .select({ store: columns, micros: sql<string>`${micros}::text` })
    .from(storeFollows)
    .innerJoin(stores, eq(stores.id, storeFollows.marketplaceStoreId))
    .where(
      and(
        eq(storeFollows.memberUuid, buyer.userId),
        after && sql`(${micros}, ${stores.id}) < (${after.micros}::text::bigint, ${after.id}::uuid)`,
      ),
    )
    .orderBy(desc(storeFollows.createdAt), desc(stores.id))
    .limit(pageSize + 1);
  const shown = rows.slice(0, pageSize);
  const last = shown.at(-1);
  return {
    stores: shown.map(({ store }) => store),
    next: rows.length > pageSize && last ? { micros: last.micros, id: last.store.id } : null,
  };
}
