import type { City } from "./resolve-city";
import type { AddressInput } from "./schemas";

/** What of an address comes from the form, and what from the list of cities. */
export function addressRow({ isMain: _main, next: _next, city: _typed, ...typed }: AddressInput, city: City) {
  return { ...typed, city: city.name, cityId: city.code };
}
