import { initialsOf } from "@/components/ui/avatar";
import { asBuyer } from "@/lib/auth/roles";
import { currentPerson } from "@/lib/auth/session";
import { countCartLines } from "@/lib/cart/queries";
import { readMarks } from "@/lib/catalog/queries/marks";
import { countUnread } from "@/lib/notifications/queries";
import { wordsIn } from "@/lib/platform/words";

const headers = { "cache-control": "private, no-store" };
const nothing = { saved: [], followed: [], watched: [] };

/** What a cached page shows of its reader, in one answer. Asked only by browsers that were signed in once. */
export async function GET() {
  const person = await currentPerson();
  if (!person) {
    const guest = { name: null, initials: "", cartCount: 0, unread: 0, panels: { seller: [], osa: false } };
    return Response.json({ ...guest, ...nothing }, { headers });
  }
  const buyer = asBuyer(person);
  const seller = person.stores.map(({ slug, name }) => ({ slug, name }));
  const [cartCount, marks, unread] = await Promise.all([
    buyer ? countCartLines(buyer) : 0,
    buyer ? readMarks(buyer) : nothing,
    countUnread(person.userId),
  ]);
  const panels = { seller, osa: person.osa !== null };
  const name = person.view ? wordsIn(person.locale)("osa.view.name", { name: person.name }) : person.name;
  return Response.json({ name, initials: initialsOf(person.name), cartCount, unread, panels, ...marks }, { headers });
}
