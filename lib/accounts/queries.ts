import { and, asc, desc, eq, gt, isNull, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { addresses, bankAccounts, banks, cities, members, users } from "@/db/schema/accounts";
import type { Buyer, Person } from "@/lib/auth/actors";
import { sha256 } from "@/lib/auth/tokens";
import { now } from "@/lib/platform/clock";
import { type BankOwner, ownedBy } from "./bank-owner";

const addressFields = {
  id: addresses.id,
  label: addresses.label,
  recipientName: addresses.recipientName,
  recipientPhone: addresses.recipientPhone,
  detail: addresses.detail,
  city: addresses.city,
  provinceName: cities.provinceName,
  postalCode: addresses.postalCode,
  latitude: addresses.latitude,
  longitude: addresses.longitude,
  isMain: addresses.isMain,
};

/** The main one first, then the newest. */
export async function listAddresses(buyer: Buyer) {
  return await db
    .select(addressFields)
    .from(addresses)
    .leftJoin(cities, eq(cities.code, addresses.cityId))
    .where(and(eq(addresses.memberUuid, buyer.userId), isNull(addresses.deletedAt)))
    .orderBy(desc(addresses.isMain), desc(addresses.id));
}

export type AddressItem = Awaited<ReturnType<typeof listAddresses>>[number];

export async function findAddress(buyer: Buyer, addressId: string): Promise<AddressItem | null> {
  const all = await listAddresses(buyer);
  return all.find(({ id }) => id === addressId) ?? null;
}

/** Every city as the forms offer it: `Kota Bandung, Jawa Barat`. */
export async function listCityNames(): Promise<string[]> {
  const rows = await db
    .select({ name: cities.name, provinceName: cities.provinceName })
    .from(cities)
    .orderBy(asc(cities.name));
  return rows.map(({ name, provinceName }) => `${name}, ${provinceName}`);
}

export async function listBanks() {
  return await db
    .select({ id: banks.id, name: banks.name })
    .from(banks)
    .where(eq(banks.status, "aktif"))
    .orderBy(asc(banks.name));
}

export async function listBankAccounts(owner: BankOwner) {
  return await db
    .select({
      id: bankAccounts.id,
      bankName: banks.name,
      bankShortName: banks.shortName,
      accountNumber: bankAccounts.accountNumber,
      holderName: bankAccounts.holderName,
      isMain: bankAccounts.isMain,
    })
    .from(bankAccounts)
    .innerJoin(banks, eq(banks.id, bankAccounts.marketplaceBankId))
    .where(ownedBy(owner))
    .orderBy(desc(bankAccounts.isMain), desc(bankAccounts.id));
}

export async function findProfile(person: Person) {
  const [profile] = await db
    .select({
      name: users.name,
      email: users.email,
      username: users.username,
      phone: users.phone,
      birthDate: users.birthDate,
      locale: users.locale,
      registeredAt: users.registeredAt,
    })
    .from(users)
    .where(eq(users.id, person.userId));
  return profile ?? null;
}

/** What the overview of an account says about its member. */
export async function findMembership(buyer: Buyer) {
  const [membership] = await db
    .select({
      level: members.level,
      rewardPoints: members.rewardPoints,
      saldo: members.saldo,
      totalTransactions: members.totalTransactions,
      addressCount: sql<number>`(select count(*)::int from ${addresses} where ${addresses.memberUuid} = ${members.uuid} and ${addresses.deletedAt} is null)`,
    })
    .from(members)
    .where(eq(members.uuid, buyer.userId));
  return membership ?? null;
}

/** Whether a link from a mail still works, so that nobody types a new password in vain. */
export async function isResetOpen(token: string): Promise<boolean> {
  const open = await db
    .select({ id: users.id })
    .from(users)
    .where(and(eq(users.resetToken, sha256(token)), gt(users.resetTokenExpiresAt, now())));
  return open.length > 0;
}
