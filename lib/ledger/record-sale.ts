import { and, eq, inArray } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { transactions } from "@/db/schema/ledger";
import { type Actor, actorId } from "@/lib/auth/actors";

/** The pending sale that the seed writes at checkout (S3-071 … S3-081). */
export async function recordSale(
  tx: Tx,
  actor: Actor,
  sales: { storeId: string; marketplaceOrderId: string; amount: number; billingCode: string }[],
  at: Date,
) {
  const by = actorId(actor);
  await tx.insert(transactions).values(
    sales.map((sale) => ({
      marketplaceStoreId: sale.storeId,
      type: "penjualan" as const,
      amount: sale.amount,
      marketplaceOrderId: sale.marketplaceOrderId,
      description: `Penjualan ${sale.billingCode}`,
      status: "pending" as const,
      createdBy: by,
      updatedBy: by,
      createdAt: at,
      updatedAt: at,
    })),
  );
}

/** `completed` when the order is paid (S3-105), `cancelled` when it never will be; a late payment may still complete it. */
export async function settleSale(
  tx: Tx,
  actor: Actor,
  marketplaceOrderIds: string[],
  to: "completed" | "cancelled" | "reversed",
  at: Date,
) {
  const from =
    to === "completed"
      ? (["pending", "cancelled"] as const)
      : to === "cancelled"
        ? (["pending"] as const)
        : (["completed"] as const);
  await tx
    .update(transactions)
    .set({ status: to, updatedBy: actorId(actor), updatedAt: at })
    .where(
      and(
        inArray(transactions.marketplaceOrderId, marketplaceOrderIds),
        eq(transactions.type, "penjualan"),
        inArray(transactions.status, [...from]),
      ),
    );
}

/** What a refund takes from the store's list again, as a row of its own: amounts are never edited (D-07). */
export async function recordRefund(
  tx: Tx,
  actor: Actor,
  refund: { storeId: string; marketplaceOrderId: string; billingCode: string; amount: number },
  at: Date,
) {
  if (refund.amount === 0) return;
  const by = actorId(actor);
  await tx.insert(transactions).values({
    marketplaceStoreId: refund.storeId,
    type: "refund",
    amount: -refund.amount,
    marketplaceOrderId: refund.marketplaceOrderId,
    description: `Pengembalian ${refund.billingCode}`,
    status: "completed",
    createdBy: by,
    updatedBy: by,
    createdAt: at,
    updatedAt: at,
  });
}

/** Tax that was withheld when an order's money was released, as the store's list tells it (D-70). */
export async function recordWithheldTax(
  tx: Tx,
  actor: Actor,
  tax: { storeId: string; marketplaceOrderId: string; billingCode: string; amount: number },
  at: Date,
) {
  if (tax.amount === 0) return;
  const by = actorId(actor);
  await tx.insert(transactions).values({
    marketplaceStoreId: tax.storeId,
    type: "biaya",
    amount: -tax.amount,
    marketplaceOrderId: tax.marketplaceOrderId,
    description: `PPh 22 dipungut ${tax.billingCode}`,
    status: "completed",
    createdBy: by,
    updatedBy: by,
    createdAt: at,
    updatedAt: at,
  });
}

/** Cash that a store's own courier brought home: the store has it, so its list takes it off what it is owed (D-17). */
export async function recordCashKept(
  tx: Tx,
  actor: Actor,
  cash: { storeId: string; marketplaceOrderId: string; billingCode: string; amount: number },
  at: Date,
) {
  const by = actorId(actor);
  await tx.insert(transactions).values({
    marketplaceStoreId: cash.storeId,
    type: "penyesuaian",
    amount: -cash.amount,
    marketplaceOrderId: cash.marketplaceOrderId,
    description: `Uang tunai diterima toko ${cash.billingCode}`,
    status: "completed",
    createdBy: by,
    updatedBy: by,
    createdAt: at,
    updatedAt: at,
  });
}
