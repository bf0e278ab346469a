import { hasLocale } from "next-intl";
import { localePath } from "@/i18n/path";
import { type Locale, routing } from "@/i18n/routing";
import { routes, safeNext } from "@/lib/platform/routes";

/** A little more than the largest picture, for what a form puts around it. */
const MOST_BYTES = 11_000_000;

/** A form that carries a picture, unless it is too large to be read at all. */
export async function readUploadForm(request: Request): Promise<FormData | null> {
  const length = Number(request.headers.get("content-length"));
  if (!Number.isFinite(length) || length <= 0 || length > MOST_BYTES) return null;
  return request.formData().catch(() => null);
}

/** Back to the page of the form, which says how it went. */
export function leadBack(
  form: FormData | null,
  outcome: Record<string, string>,
  fallback = routes.openStore("documents"),
) {
  const asked = form?.get("_locale");
  const locale: Locale = hasLocale(routing.locales, asked) ? asked : routing.defaultLocale;
  const next = safeNext(form?.get("next"), fallback);
  const path = `${next}${next.includes("?") ? "&" : "?"}${new URLSearchParams(outcome)}`;
  return new Response(null, {
    status: 303,
    headers: { location: localePath(locale, path), "cache-control": "private, no-store" },
  });
}
