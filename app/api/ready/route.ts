import { readiness } from "@/lib/platform/readiness";

export const dynamic = "force-dynamic";

/** Fit to take requests: the database is there and up to date. */
export async function GET() {
  const state = await readiness();
  return Response.json(state, { status: state.ok ? 200 : 503 });
}
