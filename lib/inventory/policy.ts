import type { Seller } from "@/lib/auth/actors";

/** Counting what lies on the shelf is work of owners, admins and the warehouse, not of who keeps the books. */
export const mayCountStock = (seller: Seller) => seller.role !== "keuangan";
