/** Who acts. Each verb names the kind it takes first, so that the wrong caller does not compile. */
export type Buyer = { kind: "buyer"; userId: string; memberId: number; name: string; email: string };
export type StoreRole = "owner" | "admin" | "gudang" | "keuangan";
export type Seller = {
  kind: "seller";
  userId: string;
  name: string;
  storeId: string;
  storeSlug: string;
  role: StoreRole;
};
export type OsaScope = "partner" | "katalog" | "keuangan" | "cs" | "super";
export type Osa = { kind: "osa"; userId: string; name: string; scopes: OsaScope[] };
/** Somebody signed in, whatever else they are: enough for what concerns only their own account. */
export type Person = { kind: "person"; userId: string; name: string; email: string };
/** Nobody signed in; the address counts for limits. */
export type Visitor = { kind: "visitor"; ipAddress: string };
export type System = { kind: "system"; name: string };
export type Gateway = { kind: "gateway"; name: string };
export type Actor = Buyer | Seller | Osa | Person | System | Gateway;

export const system = (name: string): System => ({ kind: "system", name });

/** What stands in `created_by` and `updated_by` (D-23). */
export function actorId(actor: Actor): string {
  if (actor.kind === "system") return `system:${actor.name}`;
  if (actor.kind === "gateway") return `system:gateway:${actor.name}`;
  return actor.userId;
}
