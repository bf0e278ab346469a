import "server-only";
import { cookies } from "next/headers";
import { readEnv } from "@/lib/platform/env";
import { isSecureAddress } from "./policy";

/** What a browser keeps for somebody who has not signed in: the cart, and for the header of shared pages its size. */
const CART = "os_cart";
const LINES = "os_lines";
const MAX_AGE_SECONDS = 30 * 86_400;

export async function readGuestCookie(): Promise<string | undefined> {
  return (await cookies()).get(CART)?.value;
}

export async function writeGuestCookie(value: string, lines: number) {
  const jar = await cookies();
  const secure = isSecureAddress(readEnv().APP_URL);
  const common = { path: "/", sameSite: "lax", secure, maxAge: MAX_AGE_SECONDS } as const;
  jar.set(CART, value, { ...common, httpOnly: true });
  jar.set(LINES, String(lines), common);
}

export async function clearGuestCookie() {
  const jar = await cookies();
  jar.delete(CART);
  jar.delete(LINES);
}
