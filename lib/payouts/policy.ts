import type { Seller } from "@/lib/auth/actors";

/** Whoever answers for the store's money: its owner and its finance staff. */
export const mayWithdraw = (seller: Pick<Seller, "role">) => seller.role === "owner" || seller.role === "keuangan";
