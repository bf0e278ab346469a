import type { Buyer, Osa, OsaScope, Person, Seller } from "./actors";
import type { SignedIn } from "./queries";

/** The roles of somebody signed in, as the actors that verbs take; null where the role is missing. */
export function asPerson({ userId, name, email }: SignedIn): Person {
  return { kind: "person", userId, name, email };
}

export function asBuyer({ userId, name, email, member }: SignedIn): Buyer | null {
  return member && { kind: "buyer", userId, memberId: member.id, name, email };
}

export function asSeller({ userId, name, stores }: SignedIn, storeSlug: string): Seller | null {
  const store = stores.find(({ slug }) => slug === storeSlug);
  if (!store) return null;
  return { kind: "seller", userId, name, storeId: store.id, storeSlug: store.slug, role: store.role };
}

export function asOsa({ userId, name, osa }: SignedIn, scope?: OsaScope): Osa | null {
  // Without the second factor, where there has to be one, the account is no admin.
  if (osa?.gate !== "open" || (scope && !osa.scopes.includes(scope) && !osa.scopes.includes("super"))) return null;
  return { kind: "osa", userId, name, scopes: osa.scopes };
}
