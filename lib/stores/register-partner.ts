import { db } from "@/db/client";
import { resolveCity } from "@/lib/accounts/resolve-city";
import type { Osa } from "@/lib/auth/actors";
import { hashPassword } from "@/lib/auth/passwords";
import { newToken } from "@/lib/auth/tokens";
import { type PartnerToRegister, type Registered, writeRegistration } from "./write-registration";

/**
 * Registers a partner: all five tables of the document or none (S1-006, D-31). The same key again, also at the same
 * time, is the same partner. The first password is somebody else's choice, so it must be changed, or a link lets the
 * staff member choose it (D-33).
 */
export async function registerPartner(osa: Osa, input: PartnerToRegister): Promise<Registered> {
  const city = await resolveCity(input.city);
  // Nobody knows the password of who is invited.
  const passwordHash = await hashPassword(input.access === "password" && input.password ? input.password : newToken());
  return db.transaction((tx) => writeRegistration(tx, osa, input, { city, passwordHash }));
}
