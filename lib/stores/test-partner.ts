import { db } from "@/db/client";
import { by, newUser, word } from "@/db/requirements/world";
import { osaAdmins } from "@/db/schema/accounts";
import type { Osa, OsaScope } from "@/lib/auth/actors";
import { registerPartnerInput } from "./schemas";
import type { PartnerToRegister } from "./write-registration";

export async function newOsa(scopes: OsaScope[] = ["partner"]): Promise<Osa> {
  const user = await newUser();
  await db.insert(osaAdmins).values({ userId: user.id, scopes, ...by });
  return { kind: "osa", userId: user.id, name: user.name, scopes };
}

/** The form of a partner as a browser sends it, with names that no other has. */
export function partnerForm(over: Record<string, string> = {}): Record<string, string> {
  const one = word();
  return {
    intent: "register",
    registrationKey: crypto.randomUUID(),
    staffName: "Rina Wulandari",
    email: `rina-${one}@contoh.test`,
    username: `rina.${one}`,
    phone: "",
    access: "password",
    password: "senja-di-braga-2026",
    storeName: `${one} Senja`,
    city: "Kota Bandung, Jawa Barat",
    address: "Jalan Braga 10",
    description: "Kopi dari kebun sendiri.",
    bankId: "1",
    accountNumber: `${BigInt(`0x${one}`)}`,
    percentage: "2,5",
    contract: "1",
    "hours.1.open": "08:00",
    "hours.1.close": "12:00",
    "hours.1.open2": "13:00",
    "hours.1.close2": "17:00",
    "hours.6.open": "20:00",
    "hours.6.close": "02:00",
    "socials.instagram": "@kopisenja",
    "socials.website": "kopisenja.id",
    ...over,
  };
}

/** What the verb takes of such a form, read by its own schema. */
export function partnerOf(over: Record<string, string> = {}): PartnerToRegister {
  const { imageFile: _i, thumbnailFile: _t, contract: _c, ...partner } = registerPartnerInput.parse(partnerForm(over));
  return partner;
}
