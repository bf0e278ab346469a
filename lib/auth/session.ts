import "server-only";
import { headers } from "next/headers";
import { forbidden, notFound, redirect } from "next/navigation";
import { getLocale } from "next-intl/server";
import { cache } from "react";
import { localePath } from "@/i18n/path";
import { routes } from "@/lib/platform/routes";
import type { Buyer, Osa, OsaScope, Person, Seller, Visitor } from "./actors";
import { findSignedIn, type SignedIn } from "./queries";
import { readToken } from "./read-token";
import { asBuyer, asOsa, asPerson, asSeller } from "./roles";
import { touchSession } from "./touch-session";
import { visitorFrom } from "./visitor";

/**
 * Who is signed in, read once a request. The cookie only names an account and a session row; whether it still counts
 * and which roles it has is asked of the database each time.
 */
export const currentPerson = cache(async (): Promise<SignedIn | null> => {
  const token = await readToken(await headers());
  return token && findSignedIn(token.userId, token.sessionId);
});

export async function visitor(): Promise<Visitor> {
  return visitorFrom(await headers());
}

/** For pages about one's own account, whatever else one is. */
export async function requirePerson(next: string): Promise<Person> {
  return asPerson(await signedIn(next));
}

/** For pages of buyers; staff who never bought anything are asked once whether they want to. */
export async function requireBuyer(next: string): Promise<Buyer> {
  const person = await signedIn(next);
  return asBuyer(person) ?? (await goTo(routes.accountStart(next)));
}

/** For the cart, which needs no account: a buyer, or null for who has not signed in. */
export async function currentBuyer(next: string): Promise<Buyer | null> {
  return (await currentPerson()) ? requireBuyer(next) : null;
}

/** For pages of one store: somebody else's store is not found, and who has no store at all needs another role. */
export async function requireSeller(storeSlug: string, next = routes.sellerStore(storeSlug)): Promise<Seller> {
  const person = await signedIn(next);
  const seller = asSeller(person, storeSlug);
  if (seller) return seller;
  return person.stores.length > 0 ? notFound() : forbidden();
}

export async function requireOsa(scope?: OsaScope, next = routes.osa()): Promise<Osa> {
  const person = await signedIn(next);
  if (person.osa?.gate === "code") await goTo(routes.loginCode(next));
  if (person.osa?.gate === "enrol") await goTo(routes.secondFactor(next));
  const osa = asOsa(person, scope) ?? forbidden();
  await touchSession(person.sessionId);
  return osa;
}

async function signedIn(next: string): Promise<SignedIn> {
  const person = (await currentPerson()) ?? (await goTo(routes.login(next)));
  const changing = next.split("?")[0] === routes.password();
  return person.passwordMustChange && !changing ? goTo(routes.password(next)) : person;
}

async function goTo(path: string): Promise<never> {
  redirect(localePath(await getLocale(), path));
}
