import { z } from "zod";
import { asBuyer, asSeller } from "@/lib/auth/roles";
import { currentPerson } from "@/lib/auth/session";
import { hasNews } from "@/lib/chat/queries";

const headers = { "cache-control": "private, no-store" };
const asked = z.object({ id: z.uuid(), after: z.uuid(), store: z.string().max(200).optional() });

/** Whether an open thread has something new: one look at one row, asked while somebody looks at it. */
export async function GET(request: Request) {
  const query = asked.safeParse(Object.fromEntries(new URL(request.url).searchParams));
  if (!query.success) return Response.json({ error: { code: "invalid" } }, { status: 400, headers });
  const { id, after, store } = query.data;
  const person = await currentPerson();
  if (!person) return Response.json({ error: { code: "not_signed_in" } }, { status: 401, headers });
  const actor = store === undefined ? asBuyer(person) : asSeller(person, store);
  const news = actor && (await hasNews(actor, id, after));
  if (news === null) return Response.json({ error: { code: "not_found" } }, { status: 404, headers });
  return Response.json({ news }, { headers });
}
