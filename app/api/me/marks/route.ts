import type { Buyer } from "@/lib/auth/actors";
import { asBuyer } from "@/lib/auth/roles";
import { isSameOrigin } from "@/lib/auth/same-origin";
import { currentPerson } from "@/lib/auth/session";
import { type Mark, parseMark } from "@/lib/catalog/mark-input";
import { setWatch } from "@/lib/catalog/set-watch";
import { setWishlist } from "@/lib/catalog/set-wishlist";
import { routes } from "@/lib/platform/routes";
import { isRefusal } from "@/lib/shared/errors";
import { setFollow } from "@/lib/stores/set-follow";
import { answerMark, leadOn } from "./answers";

const lists = {
  saved: routes.wishlist(),
  followed: routes.followedStores(),
  harga: routes.notifications(),
  stok: routes.notifications(),
};

/** The heart, "follow" and "tell me": a script gets an answer, a plain post is led to the list that shows it. */
export async function POST(request: Request) {
  const values = Object.fromEntries(await request.formData());
  const mark = parseMark(values);
  if (!mark || !(await isSameOrigin())) return answerMark(request, "invalid", 400);
  const person = await currentPerson();
  if (!person) return leadOn(request, routes.login, "not_signed_in");
  const buyer = asBuyer(person);
  if (!buyer) return leadOn(request, routes.accountStart, "not_signed_in");
  try {
    await setMark(buyer, mark);
  } catch (error) {
    if (!isRefusal(error)) throw error;
    return answerMark(request, error.code, error.status);
  }
  return leadOn(request, () => lists[mark.kind]);
}

function setMark(buyer: Buyer, { kind, id, on }: Mark) {
  if (kind === "saved") return setWishlist(buyer, { productId: id, saved: on });
  if (kind === "followed") return setFollow(buyer, { storeId: id, followed: on });
  return setWatch(buyer, { productId: id, kind, wanted: on });
}
