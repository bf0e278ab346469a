import type { Tx } from "@/db/client";
import { socials, storeHours, storeUsers } from "@/db/schema/stores";
import { insertAccount } from "@/lib/accounts/insert-account";
import { insertBankAccount } from "@/lib/accounts/insert-bank-account";
import type { City } from "@/lib/accounts/resolve-city";
import type { Osa } from "@/lib/auth/actors";
import { now } from "@/lib/platform/clock";
import { failpoint } from "@/lib/platform/failpoint";
import { insertStore } from "./insert-store";
import type { RegisterPartnerInput } from "./schemas";

export type NewPartner = Omit<RegisterPartnerInput, "password" | "city" | "imageFile" | "thumbnailFile" | "contract">;

type Known = { city: City; passwordHash: string };

/**
 * The five tables in the order of the document (S1-006): the first staff member, the store, the link between them, the
 * hours, the social accounts. The account at the bank is kept beside the store's own columns (D-40).
 */
export async function writePartner(tx: Tx, osa: Osa, input: NewPartner, { city, passwordHash }: Known) {
  const at = now();
  const by = { createdBy: osa.userId, updatedBy: osa.userId, createdAt: at, updatedAt: at };

  const userId = await insertAccount(tx, {
    name: input.staffName,
    email: input.email,
    username: input.username,
    phone: input.phone ?? null,
    organization: input.organization || input.storeName,
    locale: "id",
    passwordHash,
    passwordMustChange: input.access === "password",
    createdBy: osa.userId,
  });
  failpoint("partner_users");

  const { bankId, accountNumber } = input;
  const store = await insertStore(tx, osa, {
    key: input.registrationKey,
    name: input.storeName,
    cityId: city.code,
    cityName: city.shortName,
    address: input.address,
    description: input.description,
    image: input.image,
    thumbnail: input.thumbnail ?? input.image,
    marketplaceBankId: bankId,
    bankAccountNumber: accountNumber,
    storeType: input.storeType,
    percentage: input.percentage,
    feeBearer: input.feeBearer,
    verificationStatus: "verif",
    ownerUserId: userId,
  });
  failpoint("partner_stores");

  const ids = { marketplaceStoreId: store.id };
  await tx
    .insert(storeUsers)
    .values({ ...ids, marketplaceUserId: userId, role: "owner", createdAt: at, updatedAt: at });
  failpoint("partner_store_users");

  if (input.hours.length > 0) {
    await tx.insert(storeHours).values(input.hours.map((hour) => ({ ...ids, ...hour, ...by })));
  }
  failpoint("partner_store_hours");

  if (input.socials.length > 0) {
    await tx.insert(socials).values(input.socials.map((social) => ({ ...ids, ...social, ...by })));
  }
  failpoint("partner_socials");

  const account = { bankId, accountNumber, holderName: input.holderName || null, isMain: true };
  await insertBankAccount(tx, { storeId: store.id }, account, osa.userId);
  return { ...store, userId };
}
