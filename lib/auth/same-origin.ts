import { headers } from "next/headers";

/** Forms that are not server actions ask for themselves whether they came from a page of ours. */
export async function isSameOrigin(): Promise<boolean> {
  const sent = await headers();
  const site = sent.get("sec-fetch-site");
  if (site !== null) return site === "same-origin";
  const origin = URL.parse(sent.get("origin") ?? "");
  return origin !== null && origin.host === sent.get("host");
}
