import { resolveCity } from "@/lib/accounts/resolve-city";
import type { Osa } from "@/lib/auth/actors";
import { isRefusal } from "@/lib/shared/errors";
import { billable, distanceKm, type Quote, quote, reaches } from "@/lib/shipping/quote";
import { findMasterCity, type ServiceRow } from "./osa-masters";

export type PriceTest = {
  km: number;
  rows: { service: ServiceRow; courier: string; quote: Quote | null; paidKm: number; paidKg: number }[];
};

type Asked = { fromCity: string; toCity: string; kg?: number };

/**
 * What each service of each courier would cost between two cities: the very formulas of the checkout (F1 to F5). `null`
 * while nothing was asked, the name of the field whose city is not known otherwise.
 */
export async function testPrices(
  osa: Osa,
  asked: Asked,
  couriers: { name: string; services: ServiceRow[] }[],
): Promise<PriceTest | "fromCity" | "toCity" | null> {
  if (!asked.fromCity || !asked.toCity || !asked.kg) return null;
  const [from, to] = [await cityOf(osa, asked.fromCity), await cityOf(osa, asked.toCity)];
  if (!from) return "fromCity";
  if (!to) return "toCity";
  const km = distanceKm(from, to);
  const grams = Math.round(asked.kg * 1000);
  const rows = couriers.flatMap((courier) =>
    courier.services.map((service) => {
      const paid = billable(service, km, grams);
      const price = reaches(service, km) ? quote(service, km, grams) : null;
      return { service, courier: courier.name, quote: price, paidKm: paid.km, paidKg: paid.kg };
    }),
  );
  return { km, rows: rows.toSorted((a, b) => (a.quote?.total ?? Infinity) - (b.quote?.total ?? Infinity)) };
}

async function cityOf(osa: Osa, typed: string) {
  try {
    const { code } = await resolveCity(typed);
    return await findMasterCity(osa, code);
  } catch (error) {
    if (isRefusal(error)) return null;
    throw error;
  }
}
