import { db } from "@/db/client";
import { openSession } from "@/lib/auth/open-session";
import { findSignedIn, type SignedIn } from "@/lib/auth/queries";
import { asBuyer, asPerson } from "@/lib/auth/roles";
import { verifyCredentials } from "@/lib/auth/verify-credentials";
import { registerBuyer } from "./register-buyer";

export const password = "senyum-belanja-2026";

let made = 0;

/** Registers somebody new, each from an address of their own so that tests do not use up each other's limits. */
export async function newAccount(given: { email?: string; ipAddress?: string } = {}) {
  made += 1;
  const email = given.email ?? `uji${made}@contoh.test`;
  const visitor = { kind: "visitor", ipAddress: given.ipAddress ?? `10.0.0.${made}` } as const;
  const { userId } = await registerBuyer(visitor, {
    name: `Uji ${made}`,
    email,
    phone: "+6281234567890",
    password,
    locale: "id",
  });
  return { userId, email, visitor };
}

/** Signs in as the cookie's provider does, and reads back who that is. */
export async function signInAs(email: string, remember = false, typed = password) {
  const visitor = { kind: "visitor", ipAddress: "10.1.1.1" } as const;
  const { userId, rememberToken } = await verifyCredentials(visitor, { email, password: typed });
  const sessionId = await db.transaction((tx) =>
    openSession(tx, {
      userId,
      rememberToken: remember ? rememberToken : null,
      userAgent: "vitest",
      ipAddress: visitor.ipAddress,
    }),
  );
  return { userId, sessionId };
}

export async function newBuyer() {
  const { email } = await newAccount();
  const { userId, sessionId } = await signInAs(email);
  const signedIn = await mustBeSignedIn(userId, sessionId);
  const buyer = asBuyer(signedIn);
  if (!buyer) throw new Error("registered without a member row");
  return { buyer, person: asPerson(signedIn), sessionId, email };
}

export async function mustBeSignedIn(userId: string, sessionId: string): Promise<SignedIn> {
  const found = await findSignedIn(userId, sessionId);
  if (!found) throw new Error("not signed in");
  return found;
}
