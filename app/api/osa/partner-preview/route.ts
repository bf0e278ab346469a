import { asOsa } from "@/lib/auth/roles";
import { currentPerson } from "@/lib/auth/session";
import { previewPartner } from "@/lib/stores/partner-queries";
import { partnerPreviewQuery } from "@/lib/stores/schemas";

export const dynamic = "force-dynamic";

const headers = { "cache-control": "private, no-store" };

/** What a store would be called and which are like it, while an admin types its name. */
export async function GET(request: Request) {
  const person = await currentPerson();
  const osa = person && asOsa(person, "partner");
  if (!osa) {
    const code = person ? "forbidden" : "not_signed_in";
    return Response.json({ error: { code, message: code } }, { status: person ? 403 : 401, headers });
  }
  const typed = partnerPreviewQuery.safeParse(Object.fromEntries(new URL(request.url).searchParams));
  if (!typed.success)
    return Response.json({ error: { code: "invalid", message: "invalid" } }, { status: 400, headers });
  const { registrationKey, storeName, bankId, accountNumber, phone } = typed.data;
  const preview = await previewPartner(osa, { key: registrationKey, name: storeName, bankId, accountNumber, phone });
  return Response.json(preview, { headers });
}
