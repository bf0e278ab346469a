import { initialsOf } from "@/components/ui/avatar";
import { asBuyer } from "@/lib/auth/roles";
import { currentPerson } from "@/lib/auth/session";
import { countCartLines } from "@/lib/cart/queries";

const headers = { "cache-control": "private, no-store" };

/** What the header of a cached page shows of its reader. Asked only by browsers that were signed in once. */
export async function GET() {
  const person = await currentPerson();
  if (!person) {
    return Response.json({ name: null, initials: "", cartCount: 0, panels: { seller: [], osa: false } }, { headers });
  }
  const buyer = asBuyer(person);
  const seller = person.stores.map(({ slug, name }) => ({ slug, name }));
  return Response.json(
    {
      name: person.name,
      initials: initialsOf(person.name),
      cartCount: buyer ? await countCartLines(buyer) : 0,
      panels: { seller, osa: person.osa !== null },
    },
    { headers },
  );
}
