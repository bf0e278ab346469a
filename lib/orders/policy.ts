import type { Seller } from "@/lib/auth/actors";

/** Packing and sending is work of owners, admins and the warehouse, not of who keeps the books. */
export const mayHandleOrders = (seller: Seller) => seller.role !== "keuangan";
