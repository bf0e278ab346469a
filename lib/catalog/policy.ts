import type { Seller } from "@/lib/auth/actors";

/** What is sold, and for how much, is decided by owners and admins; the warehouse counts, and bookkeepers look on. */
export const mayChangeProducts = (seller: Seller) => seller.role === "owner" || seller.role === "admin";
