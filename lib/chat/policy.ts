import type { Seller } from "@/lib/auth/actors";

export const MOST_CHAT_PHOTOS = 4;

/** Who packs also knows what buyers ask; who keeps the books does not write to them. */
export const mayChat = (seller: Seller) => seller.role !== "keuangan";
