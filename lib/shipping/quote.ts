export type Place = { latitude: number; longitude: number };

export type Rates = {
  pricePerKm: number;
  pricePerKg: number;
  minDistanceKm: number;
  maxDistanceKm: number | null;
  kmPerDay: number;
  roundUpKg: boolean;
};

export type Quote = {
  distanceKm: number;
  weightGrams: number;
  distancePrice: number;
  weightPrice: number;
  total: number;
  estimatedDays: number;
};

const earthRadiusKm = 6371;
const radians = (degrees: number) => (degrees * Math.PI) / 180;

/** F1: great-circle kilometres from warehouse to buyer, rounded up, at least one (D-27). */
export function distanceKm(from: Place, to: Place): number {
  const dLat = radians(to.latitude - from.latitude);
  const dLon = radians(to.longitude - from.longitude);
  const a =
    Math.sin(dLat / 2) ** 2 +
    Math.cos(radians(from.latitude)) * Math.cos(radians(to.latitude)) * Math.sin(dLon / 2) ** 2;
  return Math.max(1, Math.ceil(2 * earthRadiusKm * Math.asin(Math.min(1, Math.sqrt(a)))));
}

export const reaches = (rates: Rates, distance: number) =>
  rates.maxDistanceKm === null || distance <= rates.maxDistanceKm;

// Rates have two decimals, so their prices are reckoned in whole cents and rounded to rupiah once, in the total.
const cents = (rate: number, units: number) => Math.round(Math.round(rate * 100) * units);

/** The kilometres and kilograms that are paid for: at least the least distance (D-28), whole kilograms where asked (D-30). */
export const billable = (rates: Pick<Rates, "minDistanceKm" | "roundUpKg">, distance: number, weightGrams: number) => ({
  km: Math.max(distance, rates.minDistanceKm),
  kg: rates.roundUpKg ? Math.ceil(weightGrams / 1000) : weightGrams / 1000,
});

/** What a price is made of: what is paid for of distance and weight, and the rates of both. */
export type Tariff = { km: number; kg: number; pricePerKm: number; pricePerKg: number };

/** The tariff that a parcel was priced by; null where the service's rates are others by now. */
export function tariffOf(
  rates: Omit<Rates, "maxDistanceKm" | "kmPerDay">,
  priced: Pick<Quote, "distanceKm" | "weightGrams" | "distancePrice" | "weightPrice">,
): Tariff | null {
  const { km, kg } = billable(rates, priced.distanceKm, priced.weightGrams);
  const { pricePerKm, pricePerKg } = rates;
  const holds =
    cents(pricePerKm, km) === cents(priced.distancePrice, 1) && cents(pricePerKg, kg) === cents(priced.weightPrice, 1);
  return holds ? { km, kg, pricePerKm, pricePerKg } : null;
}

/** F2–F5. The least distance is paid for, the real one is kept (D-28); weight by the exact kilogram (D-30). */
export function quote(rates: Rates, distance: number, weightGrams: number): Quote {
  const { km, kg } = billable(rates, distance, weightGrams);
  const distanceCents = cents(rates.pricePerKm, km);
  const weightCents = cents(rates.pricePerKg, kg);
  return {
    distanceKm: distance,
    weightGrams,
    distancePrice: distanceCents / 100,
    weightPrice: weightCents / 100,
    total: Math.floor((distanceCents + weightCents + 50) / 100),
    estimatedDays: Math.max(1, Math.ceil(distance / rates.kmPerDay)),
  };
}
