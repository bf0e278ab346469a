import "server-only";
import NextAuth, { AuthError } from "next-auth";
import Credentials from "next-auth/providers/credentials";
import { z } from "zod";
import { db } from "@/db/client";
import { readEnv } from "@/lib/platform/env";
import { isRefusal, type Refusal } from "@/lib/shared/errors";
import { openSession } from "./open-session";
import { isSecureAddress, REMEMBER_DAYS } from "./policy";
import { verifyCredentials } from "./verify-credentials";
import { visitorFrom } from "./visitor";

declare module "next-auth" {
  interface User {
    sessionId?: string;
  }
}

const typed = z.object({
  email: z.string().min(1).max(200),
  password: z.string().min(1).max(200),
  remember: z.string().optional(),
});

// Settings are read at the first request: a build has no secret yet.
export const { handlers, signIn, signOut } = NextAuth(() => {
  const { AUTH_SECRET, APP_URL } = readEnv();
  return {
    secret: AUTH_SECRET,
    trustHost: true,
    useSecureCookies: isSecureAddress(APP_URL),
    session: { strategy: "jwt", maxAge: REMEMBER_DAYS * 86_400 },
    pages: { signIn: "/login", error: "/login" },
    providers: [Credentials({ credentials: { email: {}, password: {}, remember: {} }, authorize })],
    callbacks: {
      // The cookie names an account and a session row, nothing that the database could contradict.
      jwt: ({ token, user }) =>
        user ? { sub: user.id, sid: user.sessionId } : { sub: token.sub, sid: token.sid, exp: token.exp },
      session: ({ session }) => ({ expires: session.expires }),
    },
    logger: {
      error: (error) => {
        if (!refusalBehind(error) && !(error instanceof AuthError && error.type === "CredentialsSignin")) {
          console.error("auth", error);
        }
      },
    },
  };
});

/** The answer of the business inside the library's wrapping, if that is what went wrong. */
export function refusalBehind(error: unknown): Refusal | null {
  if (isRefusal(error)) return error;
  const cause = error instanceof AuthError ? error.cause?.err : undefined;
  return isRefusal(cause) ? cause : null;
}

async function authorize(given: Partial<Record<string, unknown>>, request: Request) {
  const parsed = typed.safeParse(given);
  if (!parsed.success) return null;
  const { email, password, remember } = parsed.data;
  const visitor = visitorFrom(request.headers);
  const account = await verifyCredentials(visitor, { email, password });
  const sessionId = await db.transaction((tx) =>
    openSession(tx, {
      userId: account.userId,
      rememberToken: remember ? account.rememberToken : null,
      userAgent: request.headers.get("user-agent"),
      ipAddress: visitor.ipAddress,
    }),
  );
  return { id: account.userId, sessionId };
}
