import { asBuyer } from "@/lib/auth/roles";
import { isSameOrigin } from "@/lib/auth/same-origin";
import { currentPerson } from "@/lib/auth/session";
import { recordView, recordViewInput } from "@/lib/catalog/record-view";

/** What a member looked at, said by their browser once the page was painted; the page itself is the same for everybody. */
export async function POST(request: Request) {
  const input = recordViewInput.safeParse(Object.fromEntries(await request.formData()));
  if (!input.success || !(await isSameOrigin())) return new Response(null, { status: 400 });
  const person = await currentPerson();
  const buyer = person && asBuyer(person);
  if (buyer) await recordView(buyer, input.data);
  return new Response(null, { status: 204 });
}
