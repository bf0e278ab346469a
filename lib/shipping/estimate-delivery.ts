import { eq } from "drizzle-orm";
import { z } from "zod";
import { db } from "@/db/client";
import { cities } from "@/db/schema/accounts";
import { resolveCity } from "@/lib/accounts/resolve-city";
import { deliveryOptions, type ServiceBlock } from "./options";
import { offersOf, pickupsOf } from "./queries";

const HEAVIEST_GRAMS = 1_000_000;

export const estimateInput = z.object({
  store: z.uuid(),
  grams: z.coerce.number().int().min(1).max(HEAVIEST_GRAMS),
  city: z.string().trim().min(2).max(80),
});

export type DeliveryEstimate = {
  city: string;
  services: { id: number; name: string; priceRupiah: number; days: number; isCheapest: boolean; isFastest: boolean }[];
  /** Why none can take it, where that has one reason. */
  block: ServiceBlock | null;
};

/** What sending one piece to a city costs, and how long it takes, for whoever has no address here yet. */
export async function estimateDelivery(input: z.output<typeof estimateInput>, at: Date): Promise<DeliveryEstimate> {
  const city = await resolveCity(input.city);
  const [[place], offers, [pickup]] = await Promise.all([
    db
      .select({ latitude: cities.latitude, longitude: cities.longitude })
      .from(cities)
      .where(eq(cities.code, city.code)),
    offersOf(db, [input.store]),
    pickupsOf(db, [input.store], at),
  ]);
  const name = `${city.name}, ${city.provinceName}`;
  if (!pickup || !place) return { city: name, services: [], block: null };
  const parcel = { pickup, destination: { addressId: city.code, ...place }, weightGrams: input.grams };
  const options = deliveryOptions(parcel, offers, at);
  const services = options.flatMap((option) =>
    option.canServe
      ? [
          {
            id: option.serviceId,
            name: `${option.courierName} ${option.serviceName}`,
            priceRupiah: option.quote.total,
            days: option.quote.estimatedDays,
            isCheapest: option.isCheapest,
            isFastest: option.isFastest,
          },
        ]
      : [],
  );
  const [blocked] = options.flatMap((option) => (option.canServe ? [] : [option.block]));
  return { city: name, services, block: services.length === 0 ? (blocked ?? null) : null };
}
