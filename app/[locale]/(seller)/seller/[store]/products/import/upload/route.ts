import { hasLocale } from "next-intl";
import { localePath } from "@/i18n/path";
import { routing } from "@/i18n/routing";
import { isSameOrigin } from "@/lib/auth/same-origin";
import { checkImport } from "@/lib/goods/check-import";
import { readSheet } from "@/lib/goods/read-sheet";
import { routes } from "@/lib/platform/routes";
import { isRefusal, refusal } from "@/lib/shared/errors";
import { refuseFile, sellerOfGoods } from "../../file-answer";

type Context = { params: Promise<{ locale: string; store: string }> };

const MOST_BYTES = 10_000_000;

/** Takes a file of goods from a plain form, looks it through, and leads to what was found. */
export async function POST(request: Request, { params }: Context) {
  const { locale, store } = await params;
  const seller = await sellerOfGoods(store);
  if (seller instanceof Response) return seller;
  if (!(await isSameOrigin())) return refuseFile(400, "This form is not ours.");
  const language = hasLocale(routing.locales, locale) ? locale : routing.defaultLocale;
  const leadTo = (path: string) =>
    new Response(null, { status: 303, headers: { location: localePath(language, path) } });
  try {
    const tooLarge = refusal("import_too_large", { params: { rows: 10_000, megabytes: MOST_BYTES / 1_000_000 } });
    if (Number(request.headers.get("content-length") ?? 0) > MOST_BYTES) throw tooLarge;
    const file = (await request.formData()).get("file");
    if (!(file instanceof File) || file.size === 0) throw refusal("import_empty");
    if (file.size > MOST_BYTES) throw tooLarge;
    const sheet = await readSheet(Buffer.from(await file.arrayBuffer()));
    return leadTo(routes.sellerImports(store, await checkImport(seller, file.name, sheet)));
  } catch (error) {
    if (!isRefusal(error)) throw error;
    const why = new URLSearchParams({ refused: error.code, ...error.params } as Record<string, string>);
    return leadTo(`${routes.sellerImports(store)}?${why}`);
  }
}
