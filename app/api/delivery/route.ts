import { hasLocale } from "next-intl";
import { routing } from "@/i18n/routing";
import { visitor } from "@/lib/auth/session";
import { now } from "@/lib/platform/clock";
import { enforceLimit } from "@/lib/platform/rate-limit";
import { textOf } from "@/lib/platform/words";
import { isRefusal } from "@/lib/shared/errors";
import { estimateDelivery, estimateInput } from "@/lib/shipping/estimate-delivery";

const headers = { "cache-control": "private, no-store" };
const limit = { limit: 60, windowSeconds: 60 };

/** What delivery to a city costs, asked by product pages for readers who chose one. */
export async function GET(request: Request) {
  const query = Object.fromEntries(new URL(request.url).searchParams);
  const locale = hasLocale(routing.locales, query.locale) ? query.locale : routing.defaultLocale;
  const refuse = (code: string, status: number, params: Record<string, string | number> = {}) =>
    Response.json({ error: { code, message: textOf(locale, `errors.${code}`, params) ?? code } }, { status, headers });
  const input = estimateInput.safeParse(query);
  if (!input.success) return refuse("invalid", 400);
  try {
    await enforceLimit(`delivery:${(await visitor()).ipAddress}`, limit);
    return Response.json(await estimateDelivery(input.data, now()), { headers });
  } catch (error) {
    if (isRefusal(error)) return refuse(error.code, error.status, error.params);
    throw error;
  }
}
