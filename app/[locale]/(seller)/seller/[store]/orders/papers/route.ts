import { asSeller } from "@/lib/auth/roles";
import { currentPerson } from "@/lib/auth/session";
import { packingList } from "@/lib/orders/papers/packing-list";
import { readPapers } from "@/lib/orders/papers/read-papers";
import { shippingLabel } from "@/lib/orders/papers/shipping-label";
import { mayHandleOrders } from "@/lib/orders/policy";
import { textOf } from "@/lib/platform/words";
import { fileAnswer, fileLocale, refuseFile } from "../../finance/file-answer";

type Context = { params: Promise<{ locale: string; store: string }> };

export const dynamic = "force-dynamic";

const papers = { label: shippingLabel, packing: packingList };

/** Labels or packing lists of one order or of many; another store's order is not found. */
export async function GET(request: Request, { params }: Context) {
  const { locale: asked, store } = await params;
  const locale = fileLocale(asked);
  const person = await currentPerson();
  if (!person) return refuseFile(401, "Sign in first.");
  const seller = asSeller(person, store);
  if (!seller) return refuseFile(404, "There is no such store.");
  if (!mayHandleOrders(seller)) return refuseFile(403, "This is for who packs and sends.");
  const { searchParams } = new URL(request.url);
  const kind = searchParams.get("kind") === "packing" ? "packing" : "label";
  const orders = await readPapers(seller, searchParams.getAll("code"));
  if (orders.length === 0) return refuseFile(404, textOf(locale, "orders.papers.none") ?? "");
  const pdf = await papers[kind](orders, locale);
  const name = orders.length === 1 ? orders[0]?.billingCode : seller.storeSlug;
  return fileAnswer(new Uint8Array(pdf), "application/pdf", `${kind}-${name}.pdf`);
}
