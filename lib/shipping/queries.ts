import { and, asc, eq, inArray } from "drizzle-orm";
import type { Db, Tx } from "@/db/client";
import { courierServices, couriers, storeCourierServices } from "@/db/schema/shipping";
import type { Rates } from "./quote";

export type ServiceOffer = Rates & {
  storeId: string;
  serviceId: number;
  courierCode: string;
  courierName: string;
  serviceName: string;
  kind: "reguler" | "ekonomi" | "ekspres" | "instan";
  deliveryIncome: "store" | "platform";
};

/** The services that each of these stores has switched on, of couriers that are open for business. */
export function offersOf(reader: Db | Tx, storeIds: string[]): Promise<ServiceOffer[]> {
  return reader
    .select({
      storeId: storeCourierServices.marketplaceStoreId,
      serviceId: courierServices.id,
      courierCode: couriers.code,
      courierName: couriers.name,
      serviceName: courierServices.name,
      kind: courierServices.kind,
      deliveryIncome: courierServices.deliveryIncome,
      pricePerKm: courierServices.pricePerKm,
      pricePerKg: courierServices.pricePerKg,
      minDistanceKm: courierServices.minDistanceKm,
      maxDistanceKm: courierServices.maxDistanceKm,
      kmPerDay: courierServices.kmPerDay,
      roundUpKg: courierServices.roundUpKg,
    })
    .from(storeCourierServices)
    .innerJoin(courierServices, eq(courierServices.id, storeCourierServices.courierServiceId))
    .innerJoin(couriers, eq(couriers.id, courierServices.courierId))
    .where(
      and(
        inArray(storeCourierServices.marketplaceStoreId, storeIds),
        eq(courierServices.status, "aktif"),
        eq(couriers.status, "aktif"),
      ),
    )
    .orderBy(asc(couriers.id), asc(courierServices.id));
}
