import type { Seller } from "@/lib/auth/actors";
import { asSeller } from "@/lib/auth/roles";
import { currentPerson } from "@/lib/auth/session";
import { mayChangeProducts } from "@/lib/catalog/policy";

const plain = { "content-type": "text/plain; charset=utf-8", "cache-control": "private, no-store" };

export const refuseFile = (status: number, text: string) => new Response(`${text}\n`, { status, headers: plain });

/** Who asks for a file of a store's goods, or the answer for who may not: another store's is not found. */
export async function sellerOfGoods(storeSlug: string): Promise<Seller | Response> {
  const person = await currentPerson();
  if (!person) return refuseFile(401, "Sign in first.");
  const seller = asSeller(person, storeSlug);
  if (!seller) return refuseFile(404, "There is no such store.");
  return mayChangeProducts(seller) ? seller : refuseFile(403, "This is for who keeps the store's goods.");
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
