import { localePath, stripLocale } from "@/i18n/path";
import { textOf } from "@/lib/platform/words";

const headers = { "cache-control": "private, no-store" };

const hasScript = (request: Request) => request.headers.get("accept") === "application/json";

/** The page that the form stood on, and its language. */
function cameFrom(request: Request) {
  const page = URL.parse(request.headers.get("referer") ?? "");
  const path = page ? page.pathname + page.search : "/";
  return { path: stripLocale(path), locale: /^\/en(\/|$)/.test(path) ? ("en" as const) : ("id" as const) };
}

/** Done (or who is asking?): a script hears so, a reader without one is led on. */
export function leadOn(request: Request, to: (from: string) => string, code?: string): Response {
  const { path, locale } = cameFrom(request);
  if (hasScript(request)) return code ? answerMark(request, code, 401) : Response.json({ ok: true }, { headers });
  return new Response(null, { status: 303, headers: { ...headers, location: localePath(locale, to(path)) } });
}

/** Refused: a script hears why, a reader without one finds the page again as it is now. */
export function answerMark(request: Request, code: string, status: number): Response {
  const { path, locale } = cameFrom(request);
  if (!hasScript(request)) {
    return new Response(null, { status: 303, headers: { ...headers, location: localePath(locale, path) } });
  }
  const message = textOf(locale, `errors.${code}`) ?? code;
  return Response.json({ error: { code, message } }, { status, headers });
}
