import { eq } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { users } from "@/db/schema/accounts";
import { partnerDrafts, storeFees } from "@/db/schema/stores";
import { inviteAccount } from "@/lib/accounts/invite-account";
import type { City } from "@/lib/accounts/resolve-city";
import { record } from "@/lib/audit/record";
import type { Osa } from "@/lib/auth/actors";
import { attachUploads } from "@/lib/media/attach-uploads";
import { now } from "@/lib/platform/clock";
import { refusal } from "@/lib/shared/errors";
import { claimRegistration } from "./claim-registration";
import { queuePartnerMail } from "./queue-partner-mail";
import type { RegisterPartnerInput } from "./schemas";
import { similarStores } from "./similar-stores";
import { type NewPartner, writePartner } from "./write-partner";

export type PartnerToRegister = NewPartner & Pick<RegisterPartnerInput, "password" | "city">;
export type Registered = { storeId: string; isNew: boolean };

/**
 * A whole registration inside one transaction: the five tables, and what stands beside them. The same key again answers
 * the store that it made; a partner that is known already is refused before anything is written.
 */
export async function writeRegistration(
  tx: Tx,
  osa: Osa,
  input: PartnerToRegister,
  known: { city: City; passwordHash: string },
): Promise<Registered> {
  const before = await claimRegistration(tx, osa, input.registrationKey);
  if (before) return { storeId: before, isNew: false };
  await refuseKnown(tx, input);
  const { password: _secret, city: _typed, ...partner } = input;
  const store = await writePartner(tx, osa, partner, known);
  const pictures = new Set([partner.image, partner.thumbnail].filter((url) => url !== undefined));
  await attachUploads(tx, osa, [...pictures]);
  await keepFirstFee(tx, osa, store.id, partner);
  await tx
    .update(partnerDrafts)
    .set({ marketplaceStoreId: store.id })
    .where(eq(partnerDrafts.registrationKey, input.registrationKey));
  const token = input.access === "invite" ? await inviteAccount(tx, store.userId) : null;
  await queuePartnerMail(tx, { ...store, name: partner.storeName }, { ...partner, id: store.userId }, token);
  await record(tx, osa, {
    action: "store.registered",
    subjectType: "store",
    subjectId: store.id,
    after: { slug: store.slug, code: store.code, owner: store.userId, percentage: partner.percentage },
  });
  return { storeId: store.id, isNew: true };
}

async function refuseKnown(tx: Tx, input: PartnerToRegister) {
  const [known] = await tx.select({ id: users.id }).from(users).where(eq(users.email, input.email));
  if (known) throw refusal("partner_email_taken", { field: "email" });
  if (input.confirmSimilar) return;
  const similar = await similarStores(tx, { ...input, name: input.storeName });
  if (similar.length > 0) throw refusal("partner_similar", { field: "confirmSimilar", data: { similar } });
}

/** The history of what OneSmile takes begins with the contract. */
async function keepFirstFee(tx: Tx, osa: Osa, storeId: string, { percentage, feeBearer }: NewPartner) {
  const at = now();
  const by = { createdBy: osa.userId, updatedBy: osa.userId, createdAt: at, updatedAt: at };
  const row = { marketplaceStoreId: storeId, percentage, feeBearer, effectiveFrom: at, appliedAt: at };
  await tx.insert(storeFees).values({ ...row, reason: "Kontrak awal", ...by });
}
