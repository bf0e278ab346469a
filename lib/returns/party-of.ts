import type { Buyer, Osa, Seller, System } from "@/lib/auth/actors";
import type { Party } from "./status";

const parties = { buyer: "pembeli", seller: "toko", osa: "osa", system: "sistem" } as const;

export const partyOf = (actor: Buyer | Seller | Osa | System): Party => parties[actor.kind];
