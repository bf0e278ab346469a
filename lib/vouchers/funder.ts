import { and, eq, isNull } from "drizzle-orm";
import { vouchers } from "@/db/schema/vouchers";
import type { Osa, Seller } from "@/lib/auth/actors";

/** Who saves a voucher pays for it: a seller's own store, or OneSmile (D-14, D-16). Nobody names another funder. */
export function funderColumns(actor: Seller | Osa) {
  return actor.kind === "seller"
    ? ({ scope: "penjual", marketplaceStoreId: actor.storeId } as const)
    : ({ scope: "platform", marketplaceStoreId: null } as const);
}

export function fundedBy(actor: Seller | Osa) {
  return actor.kind === "seller"
    ? and(eq(vouchers.scope, "penjual"), eq(vouchers.marketplaceStoreId, actor.storeId))
    : and(eq(vouchers.scope, "platform"), isNull(vouchers.marketplaceStoreId));
}
