import { headers } from "next/headers";
import { currentPerson } from "./session";

/**
 * Forms that are not server actions ask for themselves whether they came from a page of ours, and not from an admin who
 * only looks as somebody else.
 */
export async function isSameOrigin(): Promise<boolean> {
  if ((await currentPerson())?.view) return false;
  const sent = await headers();
  const site = sent.get("sec-fetch-site");
  if (site !== null) return site === "same-origin";
  const origin = URL.parse(sent.get("origin") ?? "");
  return origin !== null && origin.host === sent.get("host");
}
