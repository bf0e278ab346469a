import { and, asc, eq, inArray, notInArray, sql } from "drizzle-orm";
import type { z } from "zod";
import { db } from "@/db/client";
import { courierServices, couriers, storeCourierServices } from "@/db/schema/shipping";
import type { Seller } from "@/lib/auth/actors";
import { announceTags } from "@/lib/platform/announce-tags";
import { tags } from "@/lib/platform/cache-tags";
import { refusal } from "@/lib/shared/errors";
import { lockStore } from "@/lib/stores/lock-store";
import { mayChangeStore } from "@/lib/stores/policy";
import { recordChange } from "@/lib/stores/record-change";
import type { chooseDeliveryInput } from "./schemas";

/**
 * Which services a store sends by, all at once. Where its own riders drive it sets the prices and the reach; what a
 * courier asks is the courier's (D-12). Parcels that are priced already keep their price.
 */
export async function chooseDelivery(seller: Seller, input: z.output<typeof chooseDeliveryInput>): Promise<void> {
  if (!mayChangeStore(seller)) throw refusal("forbidden");
  if (input.services.length === 0) throw refusal("service_needed");
  await db.transaction(async (tx) => {
    await lockStore(tx, seller);
    const known = await tx
      .select({ id: courierServices.id, income: courierServices.deliveryIncome })
      .from(courierServices)
      .innerJoin(couriers, eq(couriers.id, courierServices.courierId))
      .where(
        and(
          inArray(courierServices.id, input.services),
          eq(courierServices.status, "aktif"),
          eq(couriers.status, "aktif"),
        ),
      )
      .orderBy(asc(courierServices.id));
    if (known.length < new Set(input.services).size) throw refusal("service_unknown");
    const own = eq(storeCourierServices.marketplaceStoreId, seller.storeId);
    const before = await tx
      .select()
      .from(storeCourierServices)
      .where(own)
      .orderBy(storeCourierServices.courierServiceId);
    const wanted = known.map(({ id, income }) => {
      const rates = income === "store" ? input.rates[id] : undefined;
      const { pricePerKm = null, pricePerKg = null, maxDistanceKm = null } = rates ?? {};
      return { marketplaceStoreId: seller.storeId, courierServiceId: id, pricePerKm, pricePerKg, maxDistanceKm };
    });
    const states = { before: { services: before.map(inWords) }, after: { services: wanted.map(inWords) } };
    if (!(await recordChange(tx, seller, "store.services_changed", states))) return;
    const off = notInArray(
      storeCourierServices.courierServiceId,
      wanted.map((row) => row.courierServiceId),
    );
    await tx.delete(storeCourierServices).where(and(own, off));
    await tx
      .insert(storeCourierServices)
      .values(wanted)
      .onConflictDoUpdate({
        target: [storeCourierServices.marketplaceStoreId, storeCourierServices.courierServiceId],
        set: {
          pricePerKm: sql`excluded.price_per_km`,
          pricePerKg: sql`excluded.price_per_kg`,
          maxDistanceKm: sql`excluded.max_distance_km`,
        },
      });
    await announceTags(tx, [tags.store(seller.storeId)]);
  });
}

type Row = {
  courierServiceId: number;
  pricePerKm: number | null;
  pricePerKg: number | null;
  maxDistanceKm: number | null;
};

const inWords = ({ courierServiceId, pricePerKm, pricePerKg, maxDistanceKm }: Row) =>
  [courierServiceId, pricePerKm ?? "-", pricePerKg ?? "-", maxDistanceKm ?? "-"].join("/");
