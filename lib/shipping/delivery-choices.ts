import { and, asc, eq } from "drizzle-orm";
import { keptDb } from "@/db/client";
import { courierServices, couriers, storeCourierServices } from "@/db/schema/shipping";
import type { Seller } from "@/lib/auth/actors";

/** Every service that a store may switch on, with whether it has, and the rates that hold for it. */
export async function listDeliveryChoices({ storeId }: Seller) {
  const own = storeCourierServices;
  const rows = await keptDb
    .select({
      id: courierServices.id,
      courier: couriers.name,
      note: couriers.note,
      name: courierServices.name,
      kind: courierServices.kind,
      codEnabled: courierServices.codEnabled,
      deliveryIncome: courierServices.deliveryIncome,
      isOn: own.courierServiceId,
      rates: {
        pricePerKm: courierServices.pricePerKm,
        pricePerKg: courierServices.pricePerKg,
        maxDistanceKm: courierServices.maxDistanceKm,
      },
      ownRates: { pricePerKm: own.pricePerKm, pricePerKg: own.pricePerKg, maxDistanceKm: own.maxDistanceKm },
    })
    .from(courierServices)
    .innerJoin(couriers, eq(couriers.id, courierServices.courierId))
    .leftJoin(own, and(eq(own.courierServiceId, courierServices.id), eq(own.marketplaceStoreId, storeId)))
    .where(and(eq(courierServices.status, "aktif"), eq(couriers.status, "aktif")))
    .orderBy(asc(couriers.id), asc(courierServices.id));
  return rows.map(({ isOn, ownRates, rates, ...row }) => ({
    ...row,
    isOn: isOn !== null,
    pricePerKm: ownRates?.pricePerKm ?? rates.pricePerKm,
    pricePerKg: ownRates?.pricePerKg ?? rates.pricePerKg,
    maxDistanceKm: ownRates?.maxDistanceKm ?? rates.maxDistanceKm,
  }));
}
export type DeliveryChoice = Awaited<ReturnType<typeof listDeliveryChoices>>[number];
