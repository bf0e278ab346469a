import "server-only";
import { getToken } from "next-auth/jwt";
import { now } from "@/lib/platform/clock";
import { readEnv } from "@/lib/platform/env";
import { isSecureAddress } from "./policy";

type SessionToken = { userId: string; sessionId: string };

const most = 5_000;
const opened = new Map<string, SessionToken & { expiresAt: number }>();

/**
 * What the session cookie names. Opening it costs more than a query, and a browser sends the same one with each
 * request, so what was opened is remembered until it expires; whether it still counts is asked of the database.
 */
export async function readToken(sent: Headers): Promise<SessionToken | null> {
  const { APP_URL, AUTH_SECRET } = readEnv();
  const cookie = sessionCookie(sent);
  if (!AUTH_SECRET || !cookie) return null;
  const known = opened.get(cookie);
  if (known && known.expiresAt > now().getTime()) return known;
  const token = await getToken({
    req: { headers: new Headers(sent) },
    secret: AUTH_SECRET,
    secureCookie: isSecureAddress(APP_URL),
  });
  if (typeof token?.sub !== "string" || typeof token.sid !== "string") return null;
  const read = { userId: token.sub, sessionId: token.sid };
  if (typeof token.exp === "number") remember(cookie, { ...read, expiresAt: token.exp * 1_000 });
  return read;
}

// A long token comes in numbered pieces.
const sessionCookie = (sent: Headers) =>
  (sent.get("cookie")?.match(/(?:__Secure-)?authjs\.session-token(?:\.\d+)?=[^;]+/g) ?? []).join(";");

function remember(cookie: string, token: SessionToken & { expiresAt: number }) {
  const [oldest] = opened.keys();
  if (opened.size >= most && oldest !== undefined) opened.delete(oldest);
  opened.set(cookie, token);
}
