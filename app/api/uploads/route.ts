import { hasLocale } from "next-intl";
import { routing } from "@/i18n/routing";
import { asPerson, asSeller } from "@/lib/auth/roles";
import { isSameOrigin } from "@/lib/auth/same-origin";
import { currentPerson } from "@/lib/auth/session";
import { uploadInput } from "@/lib/media/schemas";
import { takeUpload } from "@/lib/media/take-upload";
import { textOf } from "@/lib/platform/words";
import { isRefusal } from "@/lib/shared/errors";

const headers = { "cache-control": "private, no-store" };

/** A file as the whole body, whatever it calls itself. For a store's goods `store` names the store one works for. */
export async function POST(request: Request) {
  const query = Object.fromEntries(new URL(request.url).searchParams);
  const locale = hasLocale(routing.locales, query.locale) ? query.locale : routing.defaultLocale;
  const refuse = (code: string, status: number, params: Record<string, string | number> = {}) =>
    Response.json({ error: { code, message: textOf(locale, `errors.${code}`, params) ?? code } }, { status, headers });
  const person = await currentPerson();
  if (!person) return refuse("not_signed_in", 401);
  const input = uploadInput.safeParse(query);
  if (!input.success || !request.body || !(await isSameOrigin())) return refuse("invalid", 400);
  const { store, poster } = input.data;
  const actor = store === undefined ? asPerson(person) : asSeller(person, store);
  if (!actor) return refuse("not_found", 404);
  try {
    return Response.json(await takeUpload(actor, { body: request.body, poster }), { status: 201, headers });
  } catch (error) {
    if (isRefusal(error)) return refuse(error.code, error.status, error.params);
    throw error;
  }
}
