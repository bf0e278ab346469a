import { and, asc, eq, inArray, sql } from "drizzle-orm";
import type { Db, Tx } from "@/db/client";
import { courierServices, couriers, storeCourierServices } from "@/db/schema/shipping";
import type { Schedule } from "@/lib/stores/hours";
import type { Rates } from "./quote";

export type ServiceOffer = Rates & {
  storeId: string;
  serviceId: number;
  courierCode: string;
  courierName: string;
  serviceName: string;
  kind: "reguler" | "ekonomi" | "ekspres" | "instan";
  deliveryIncome: "store" | "platform";
  /** Its riders take cash (D-17). */
  codEnabled: boolean;
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
      codEnabled: courierServices.codEnabled,
      pricePerKm: sql<number>`coalesce(${storeCourierServices.pricePerKm}, ${courierServices.pricePerKm})::float8`,
      pricePerKg: sql<number>`coalesce(${storeCourierServices.pricePerKg}, ${courierServices.pricePerKg})::float8`,
      minDistanceKm: courierServices.minDistanceKm,
      maxDistanceKm: sql<
        number | null
      >`coalesce(${storeCourierServices.maxDistanceKm}, ${courierServices.maxDistanceKm})::float8`,
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

/** Where a store hands its goods over, and when somebody is there; by the warehouse's coordinates or its city's (D-27). */
export type Pickup = {
  storeId: string;
  warehouseId: string | null;
  latitude: number | null;
  longitude: number | null;
  schedule: Schedule;
};

/** Where these stores send from and when they are open: the main warehouse, its coordinates or else its city's (D-27). */
export async function pickupsOf(reader: Db | Tx, storeIds: string[], at: Date): Promise<Pickup[]> {
  if (storeIds.length === 0) return [];
  // Yesterday's hours may still run, and every zone has its own today; the plan looks two weeks ahead (D-38).
  const rows = await reader.execute<Pickup>(sql`
    select s.id as "storeId", a.id as "warehouseId", coalesce(a.latitude, c.latitude) as latitude,
      coalesce(a.longitude, c.longitude) as longitude,
      json_build_object(
        'zone', home.zone,
        'slots', (
          select coalesce(json_agg(json_build_object('day', h.day_of_week, 'open', left(h.open_time::text, 5),
            'close', left(h.close_time::text, 5)) order by h.day_of_week, h.open_time), '[]')
          from marketplace_store_hours h where h.marketplace_store_id = s.id
        ),
        'exceptions', (
          select coalesce(json_agg(json_build_object('date', e.on_date, 'open', left(e.open_time::text, 5),
            'close', left(e.close_time::text, 5)) order by e.on_date), '[]')
          from marketplace_store_hour_exceptions e where e.marketplace_store_id = s.id
            and e.on_date between ${at.toISOString()}::timestamptz::date - 2 and ${at.toISOString()}::timestamptz::date + 16
        )
      ) as schedule
    from marketplace_stores s
    join marketplace_cities home on home.code = s.city_id
    left join marketplace_store_addresses a on a.marketplace_store_id = s.id and a.is_main and a.deleted_at is null
    left join marketplace_cities c on c.code = a.city_id
    where s.id = any(${`{${storeIds.join(",")}}`}::uuid[])
    order by s.id
  `);
  return [...rows];
}
