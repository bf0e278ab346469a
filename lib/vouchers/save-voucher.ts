import { and, eq } from "drizzle-orm";
import { db, type Tx } from "@/db/client";
import { vouchers } from "@/db/schema/vouchers";
import { record } from "@/lib/audit/record";
import { actorId, type Osa, type Seller } from "@/lib/auth/actors";
import { now } from "@/lib/platform/clock";
import { refusal } from "@/lib/shared/errors";
import { announceVouchers } from "./announce-vouchers";
import { fundedBy, funderColumns } from "./funder";
import { mayManageVouchers } from "./policy";
import type { SaveVoucherInput } from "./schemas";

/**
 * A seller's voucher is the own store's, an admin's the platform's (D-14). Once somebody has used it, what buyers were
 * promised stays: its code, worth, minimum and uses a buyer.
 */
export function saveVoucher(
  actor: Seller | Osa,
  input: SaveVoucherInput,
): Promise<{ voucherId: string; changed: boolean }> {
  if (!mayManageVouchers(actor)) throw refusal("forbidden");
  const { voucherId, ...terms } = input;
  return db.transaction((tx) => (voucherId ? change(tx, actor, voucherId, terms) : create(tx, actor, terms)));
}

type Terms = Omit<SaveVoucherInput, "voucherId">;

async function create(tx: Tx, actor: Seller | Osa, terms: Terms) {
  if (terms.endDate <= now()) throw refusal("voucher_past", { field: "endDate" });
  const funder = funderColumns(actor);
  const by = actorId(actor);
  const [made] = await tx
    .insert(vouchers)
    .values({ ...terms, ...funder, createdBy: by, updatedBy: by, createdAt: now(), updatedAt: now() })
    .onConflictDoNothing({ target: vouchers.code })
    .returning({ id: vouchers.id });
  if (!made) throw refusal("voucher_code_taken", { field: "code" });
  await record(tx, actor, {
    action: "voucher.created",
    subjectType: "voucher",
    subjectId: made.id,
    after: facts(terms),
  });
  await announceVouchers(tx, [funder.marketplaceStoreId]);
  return { voucherId: made.id, changed: true };
}

const promised = ["code", "type", "value", "minValue", "maxDiscount", "perUser"] as const;

async function change(tx: Tx, actor: Seller | Osa, voucherId: string, terms: Terms) {
  const [kept] = await tx
    .select()
    .from(vouchers)
    .where(and(eq(vouchers.id, voucherId), fundedBy(actor)))
    .for("no key update");
  if (!kept) throw refusal("not_found");
  const before = facts(kept);
  const after = facts(terms);
  const different = Object.keys(after).filter((key) => before[key] !== after[key]);
  if (different.length === 0) return { voucherId, changed: false };
  const broken = kept.usedCount > 0 ? promised.find((key) => different.includes(key)) : undefined;
  if (broken) throw refusal("voucher_terms_used", { field: broken });
  if (terms.quota !== null && terms.quota < kept.usedCount) {
    throw refusal("voucher_quota_used", { field: "quota", params: { used: kept.usedCount } });
  }
  if (different.includes("code")) {
    const [taken] = await tx.select({ id: vouchers.id }).from(vouchers).where(eq(vouchers.code, terms.code));
    if (taken) throw refusal("voucher_code_taken", { field: "code" });
  }
  await tx
    .update(vouchers)
    .set({ ...terms, updatedAt: now(), updatedBy: actorId(actor) })
    .where(eq(vouchers.id, voucherId));
  await record(tx, actor, {
    action: "voucher.changed",
    subjectType: "voucher",
    subjectId: voucherId,
    before: pick(before, different),
    after: pick(after, different),
  });
  await announceVouchers(tx, [kept.marketplaceStoreId]);
  return { voucherId, changed: true };
}

type Facts = Record<string, string | number | null>;

function facts(terms: Terms): Facts {
  const { code, name, description, type, value, minValue, maxDiscount, quota, perUser, startDate, endDate } = terms;
  const period = { startDate: startDate.toISOString(), endDate: endDate.toISOString() };
  return { code, name, description, type, value, minValue, maxDiscount, quota, perUser, ...period };
}

const pick = (all: Facts, keys: string[]) => Object.fromEntries(keys.map((key) => [key, all[key]]));
