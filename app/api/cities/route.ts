import { listCityNames } from "@/lib/accounts/queries";

export const dynamic = "force-dynamic";

const headers = { "cache-control": "public, max-age=86400" };

/** Every city by its full name, for a field that offers them while somebody types. The same for everybody. */
export async function GET() {
  return Response.json(await listCityNames(), { headers });
}
