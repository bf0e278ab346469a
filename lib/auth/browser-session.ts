import "server-only";
import { cookies } from "next/headers";
import { db } from "@/db/client";
import { readEnv } from "@/lib/platform/env";
import { endSessions } from "./end-sessions";
import { refusalBehind, signIn, signOut } from "./next-auth";
import { isSecureAddress, REMEMBER_DAYS, SESSION_HOURS } from "./policy";
import { findSignedIn, type SignedIn } from "./queries";
import { readToken } from "./read-token";
import { currentPerson } from "./session";

/** Tells cached pages that asking who is here is worth a request. It opens nothing, so a stale one only costs that. */
const HINT = "os_hint";

/**
 * Signs this browser in, for hours or, remembered, for days; whoever sat in it before is signed out. The request itself
 * still carries the old cookie, so who is here now is the answer.
 */
export async function startBrowserSession(typed: {
  email: string;
  password: string;
  remember: boolean;
}): Promise<SignedIn | null> {
  const before = await currentPerson();
  try {
    const remember = typed.remember ? "1" : "";
    await signIn("credentials", { email: typed.email, password: typed.password, remember, redirect: false });
  } catch (error) {
    throw refusalBehind(error) ?? error;
  }
  if (before) await db.transaction((tx) => endSessions(tx, before.userId, { only: before.sessionId }));
  return limitCookies(typed.remember ? REMEMBER_DAYS * 86_400 : SESSION_HOURS * 3_600);
}

/** Takes the cookies out of this browser; the session's row is the business of who signs out. */
export async function clearBrowserSession() {
  await signOut({ redirect: false });
  (await cookies()).delete(HINT);
}

async function limitCookies(maxAge: number): Promise<SignedIn | null> {
  const secure = isSecureAddress(readEnv().APP_URL);
  const jar = await cookies();
  const session = jar.get(`${secure ? "__Secure-" : ""}authjs.session-token`);
  const common = { path: "/", sameSite: "lax", secure, maxAge } as const;
  if (session) jar.set(session.name, session.value, { ...common, httpOnly: true });
  jar.set(HINT, "1", common);
  const token = session && (await readToken(new Headers({ cookie: `${session.name}=${session.value}` })));
  return token ? findSignedIn(token.userId, token.sessionId) : null;
}
