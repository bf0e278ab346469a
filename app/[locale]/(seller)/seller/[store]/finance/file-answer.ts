import type { Seller } from "@/lib/auth/actors";
import { asSeller } from "@/lib/auth/roles";
import { currentPerson } from "@/lib/auth/session";
import { maySeeMoney } from "@/lib/reporting/policy";

const plain = { "content-type": "text/plain; charset=utf-8", "cache-control": "private, no-store" };

export const refuseFile = (status: 401 | 403 | 404 | 409, text: string) =>
  new Response(`${text}\n`, { status, headers: plain });

/** Who asks for a file of a store's money, or the answer for who may not: another store's is not found. */
export async function sellerOfMoney(storeSlug: string): Promise<Seller | Response> {
  const person = await currentPerson();
  if (!person) return refuseFile(401, "Sign in first.");
  const seller = asSeller(person, storeSlug);
  if (!seller) return refuseFile(404, "There is no such store.");
  return maySeeMoney(seller) ? seller : refuseFile(403, "This is for who keeps the store's books.");
}

/** A file to keep under a name of its own. */
export const fileAnswer = (body: BodyInit, type: string, name: string) =>
  new Response(body, {
    headers: {
      "content-type": type,
      "content-disposition": `attachment; filename="${name}"`,
      "cache-control": "private, no-store",
    },
  });

export const fileLocale = (locale: string) => (locale === "en" ? "en" : "id");
