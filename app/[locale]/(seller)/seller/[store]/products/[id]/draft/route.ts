import { hasLocale } from "next-intl";
import { localePath } from "@/i18n/path";
import { routing } from "@/i18n/routing";
import { isSameOrigin } from "@/lib/auth/same-origin";
import { addSentFiles } from "@/lib/goods/add-sent-files";
import { keepDraft } from "@/lib/goods/keep-draft";
import { productDraftInput } from "@/lib/goods/schemas";
import { routes } from "@/lib/platform/routes";
import { isRefusal } from "@/lib/shared/errors";
import { refuseFile, sellerOfGoods } from "../../file-answer";

type Context = { params: Promise<{ locale: string; store: string; id: string }> };

/** Keeps what was typed so far, with the files that came along, and leads back to the editor or says when it was. */
export async function POST(request: Request, { params }: Context) {
  const { locale, store, id } = await params;
  const seller = await sellerOfGoods(store);
  if (seller instanceof Response) return seller;
  if (!(await isSameOrigin())) return refuseFile(400, "This form is not ours.");
  try {
    const sent = await request.formData();
    const form = productDraftInput.parse(
      Object.fromEntries([...sent].filter(([, value]) => typeof value === "string")),
    );
    const files = sent.getAll("files").filter((value) => value instanceof File && value.size > 0) as File[];
    const { kept, refused } = await addSentFiles(seller, form, files);
    await keepDraft(seller, id === "new" ? null : id, kept);
    if (request.headers.get("accept")?.includes("application/json")) return Response.json({ ok: true });
    const language = hasLocale(routing.locales, locale) ? locale : routing.defaultLocale;
    const back = `${routes.sellerProduct(store, id)}${refused ? `?refused=${refused}` : ""}`;
    return new Response(null, { status: 303, headers: { location: localePath(language, back) } });
  } catch (error) {
    if (!isRefusal(error)) throw error;
    return Response.json({ error: { code: error.code } }, { status: error.status });
  }
}
