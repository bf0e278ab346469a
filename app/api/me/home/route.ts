import { asBuyer } from "@/lib/auth/roles";
import { currentPerson } from "@/lib/auth/session";
import { listFromFollowed, listRecentViews } from "@/lib/catalog/queries/marks";

const headers = { "cache-control": "private, no-store" };
const SHELF = 12;

/** The personal shelves of the home page, asked after it is painted by browsers that were signed in once. */
export async function GET() {
  const person = await currentPerson();
  const buyer = person && asBuyer(person);
  const [followed, recent] = buyer
    ? await Promise.all([listFromFollowed(buyer, SHELF), listRecentViews(buyer, SHELF)])
    : [[], []];
  return Response.json({ followed, recent }, { headers });
}
