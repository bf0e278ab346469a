import { sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { refusal } from "@/lib/shared/errors";

/** Accounts of the house that a person may move by hand. Fees and taxes follow from orders, clearing from gateways. */
export const houseAccounts = [
  "bank:ops",
  "bad_debt",
  "adjustment_expense",
  "shipping_payable",
  "gateway_fee",
  "payout_fee",
  "cod_fee",
] as const;

/** Accounts of one store or member, and the kind of whom they belong to. */
export const ownedAccounts = ["seller_available", "seller_receivable", "buyer_wallet"] as const;

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** The store of an account that may be adjusted, or nobody's; refused where it is neither. */
export async function ownerOfAccount(tx: Tx, name: string, field: string): Promise<{ storeId: string | null }> {
  if ((houseAccounts as readonly string[]).includes(name)) return { storeId: null };
  const [kind = "", id = ""] = name.split(":");
  if (!(ownedAccounts as readonly string[]).includes(kind) || !uuid.test(id)) {
    throw refusal("adjustment_account", { field });
  }
  const found =
    kind === "buyer_wallet"
      ? await tx.execute(sql`select 1 from members where uuid = ${id}::uuid`)
      : await tx.execute(sql`select 1 from marketplace_stores where id = ${id}::uuid`);
  if (found.length === 0) throw refusal("adjustment_account", { field });
  return { storeId: kind === "buyer_wallet" ? null : id };
}
