import type { Osa, OsaScope, Seller } from "@/lib/auth/actors";

/** Whether an admin may open what a scope is for; `super` opens everything. */
export const hasScope = (osa: Pick<Osa, "scopes">, scope: OsaScope) =>
  osa.scopes.includes(scope) || osa.scopes.includes("super");

/** What a store earns is for its owner, its admins and who keeps its books; the warehouse packs. */
export const maySeeMoney = (seller: Pick<Seller, "role">) => seller.role !== "gudang";
