import { openState, type Schedule } from "@/lib/stores/hours";
import type { Pickup, ServiceOffer } from "./queries";
import { billable, distanceKm, type Place, type Quote, quote, reaches } from "./quote";

/** Where they go; an address without coordinates stands at the middle of its city, one without a city nowhere (D-27). */
export type Destination = { addressId: string; latitude: number | null; longitude: number | null };

/** Why a service cannot take a parcel: a key of the `checkout.delivery.blocked` messages and what fills its gaps. */
export type ServiceBlock =
  | { code: "warehouse_missing" | "address_not_located" | "store_never_open"; params: Record<string, never> }
  | { code: "too_far"; params: { distanceKm: number; maxDistanceKm: number } }
  | { code: "store_closed"; params: { day: number; daysAhead: number; time: string; zone: Schedule["zone"] } };

export type ServableOption = ServiceOffer & {
  canServe: true;
  warehouseId: string;
  addressId: string;
  from: Place;
  to: Place;
  quote: Quote;
  /** What is paid for, where that is more than the real distance and weight (D-28, D-30). */
  billableKm: number;
  billableKg: number;
  isCheapest: boolean;
  isFastest: boolean;
};
export type BlockedOption = ServiceOffer & { canServe: false; block: ServiceBlock };
export type DeliveryOption = ServableOption | BlockedOption;

type Parcel = { pickup: Pickup; destination: Destination; weightGrams: number };

/**
 * Every service the store has switched on: those that can take this parcel by price, then the others with the reason.
 * One is marked the cheapest and one the fastest.
 */
export function deliveryOptions(parcel: Parcel, offers: ServiceOffer[], at: Date): DeliveryOption[] {
  const { pickup, destination, weightGrams } = parcel;
  const from = placeOf(pickup);
  const to = placeOf(destination);
  const own = offers.filter((offer) => offer.storeId === pickup.storeId);
  const { warehouseId } = pickup;
  if (!warehouseId || !from) return own.map((offer) => blocked(offer, "warehouse_missing"));
  if (!to) return own.map((offer) => blocked(offer, "address_not_located"));
  const distance = distanceKm(from, to);
  const options = own.map((offer): Omit<ServableOption, "isCheapest" | "isFastest"> | BlockedOption => {
    const block = blockOf(offer, distance, pickup.schedule, at);
    if (block) return { ...offer, canServe: false, block };
    const { km, kg } = billable(offer, distance, weightGrams);
    return {
      ...offer,
      canServe: true,
      warehouseId,
      addressId: destination.addressId,
      from,
      to,
      quote: quote(offer, distance, weightGrams),
      billableKm: km,
      billableKg: kg,
    };
  });
  const servable = options.filter((option) => option.canServe).sort(byPrice);
  const [cheapest] = servable;
  const [fastest] = servable.toSorted(bySpeed);
  return [
    ...servable.map((option) => ({ ...option, isCheapest: option === cheapest, isFastest: option === fastest })),
    ...options.filter((option) => !option.canServe),
  ];
}

const placeOf = ({ latitude, longitude }: { latitude: number | null; longitude: number | null }): Place | null =>
  latitude === null || longitude === null ? null : { latitude, longitude };

const blocked = (offer: ServiceOffer, code: "warehouse_missing" | "address_not_located"): BlockedOption => ({
  ...offer,
  canServe: false,
  block: { code, params: {} },
});

function blockOf(offer: ServiceOffer, distance: number, schedule: Schedule, at: Date): ServiceBlock | null {
  if (offer.maxDistanceKm !== null && !reaches(offer, distance)) {
    return { code: "too_far", params: { distanceKm: distance, maxDistanceKm: offer.maxDistanceKm } };
  }
  // Whoever waits for an instant delivery waits for somebody at the store; the others are picked up when it opens.
  if (offer.kind !== "instan") return null;
  const state = openState(schedule, at);
  if (state.open) return null;
  if (!state.next) return { code: "store_never_open", params: {} };
  return { code: "store_closed", params: { ...state.next, zone: schedule.zone } };
}

type Ranked = Pick<ServableOption, "quote" | "serviceId" | "kind">;

const byPrice = (a: Ranked, b: Ranked) =>
  a.quote.total - b.quote.total || a.quote.estimatedDays - b.quote.estimatedDays || a.serviceId - b.serviceId;

// Days are whole, so services of the same day are told apart by their kind.
const speed = { instan: 0, ekspres: 1, reguler: 2, ekonomi: 3 } as const;

const bySpeed = (a: Ranked, b: Ranked) =>
  a.quote.estimatedDays - b.quote.estimatedDays || speed[a.kind] - speed[b.kind] || byPrice(a, b);
