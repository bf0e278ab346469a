import { suggestionsText } from "@/lib/catalog/suggestions";

const headers = { "content-type": "application/json", "cache-control": "public, max-age=60" };
const LONGEST = 60;

/** What the search field offers while somebody types: words, products, categories and stores, the same for everybody. */
export async function GET(request: Request) {
  const { searchParams } = new URL(request.url);
  const typed = (searchParams.get("q") ?? "").slice(0, LONGEST);
  const locale = searchParams.get("locale") === "en" ? "en" : "id";
  return new Response(await suggestionsText(typed, locale), { headers });
}
