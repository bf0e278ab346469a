import { randomUUID } from "node:crypto";
import { sql } from "drizzle-orm";
import { db } from "@/db/client";
import { by, newUser, only } from "@/db/requirements/world";
import { bankAccounts, banks, osaAdmins } from "@/db/schema/accounts";
import { transactions } from "@/db/schema/ledger";
import { type Buyer, type Osa, type Seller, system } from "@/lib/auth/actors";
import { account } from "@/lib/ledger/accounts";
import { postJournal } from "@/lib/ledger/post-journal";
import { credit, debit } from "@/lib/ledger/templates";
import type { Payout, PayoutGateway } from "@/lib/payments/payout-gateway";
import { now } from "@/lib/platform/clock";

export async function newOsa(): Promise<Osa> {
  const admin = await newUser();
  await db.insert(osaAdmins).values({ userId: admin.id, scopes: ["keuangan"], ...by });
  return { kind: "osa", userId: admin.id, name: admin.name, scopes: ["keuangan"] };
}

/** A main account with its holder, unless said otherwise. */
export async function newBank(owner: Seller | Buyer, over: { holderName?: string | null; isMain?: boolean } = {}) {
  const bank = await only(db.select().from(banks).where(sql`code = '014'`));
  const whose = owner.kind === "seller" ? { marketplaceStoreId: owner.storeId } : { userId: owner.userId };
  const number = String(randomUUID().replaceAll(/\D/g, "")).padEnd(12, "7").slice(0, 16);
  const values = { ...whose, marketplaceBankId: bank.id, accountNumber: number, holderName: owner.name, isMain: true };
  return only(
    db
      .insert(bankAccounts)
      .values({ ...values, ...over, ...by })
      .returning(),
  );
}

/** Rupiah that a store may withdraw, told by its list as well as by the ledger. */
export async function earn(seller: Seller, amount: number) {
  const lines = [
    debit(account.gatewayClearing("midtrans"), amount, "uji"),
    credit(account.sellerAvailable(seller.storeId), amount, "uji"),
  ];
  const journal = { key: `test:${randomUUID()}`, kind: "test", refType: "test", refId: "test", occurredAt: now() };
  await db.transaction(async (tx) => {
    await postJournal(tx, system("test"), { ...journal, lines });
    const row = { marketplaceStoreId: seller.storeId, type: "penyesuaian" as const, status: "completed" as const };
    await tx.insert(transactions).values({ ...row, amount, description: "uji", ...by });
  });
}

/** A gateway for payouts that answers what a test tells it to, and counts what it was asked to send. */
export function scriptedPayouts() {
  const payouts = new Map<string, Payout>();
  let sent = 0;
  const say = (reference: string, over: Partial<Payout>) => {
    const known = payouts.get(reference);
    if (!known) throw new Error(`no payout ${reference}`);
    const payout = { ...known, ...over };
    payouts.set(reference, payout);
    return payout;
  };
  const gateway: PayoutGateway = {
    name: "xendit",
    createPayout: async ({ reference, amountRupiah }) => {
      const known = payouts.get(reference);
      if (known) return known;
      sent += 1;
      const payout: Payout = {
        payoutId: `disb-${reference}`,
        reference,
        state: "waiting",
        amountRupiah,
        failureCode: null,
        mayRetry: false,
        raw: "{}",
      };
      payouts.set(reference, payout);
      return payout;
    },
    getPayout: async (reference) => payouts.get(reference) ?? null,
    cancelPayout: async () => {
      throw new Error("not asked for");
    },
    readPayoutNotification: () => ({ ok: false, reason: "malformed" }),
  };
  const tell = (reference: string) => {
    const payout = payouts.get(reference);
    if (!payout) throw new Error(`no payout ${reference}`);
    return { gateway: "xendit", dedupeKey: `${reference}:${payout.state}`, payout };
  };
  return { gateway, say, tell, sent: () => sent };
}
