import { asPerson, asSeller } from "@/lib/auth/roles";
import { isSameOrigin } from "@/lib/auth/same-origin";
import { currentPerson } from "@/lib/auth/session";
import { takeDocument } from "@/lib/media/take-document";
import { isRefusal } from "@/lib/shared/errors";
import { keepDocument } from "@/lib/stores/keep-document";
import { mayAskForVerification } from "@/lib/stores/policy";
import { storeDocumentInput } from "@/lib/stores/schemas";
import { leadBack, readUploadForm } from "./answers";

/** The picture of a document by a plain form, for the store one is opening or for `store`, one's own. */
export async function POST(request: Request) {
  const person = await currentPerson();
  if (!person) return new Response(null, { status: 401 });
  if (!(await isSameOrigin())) return new Response(null, { status: 403 });
  const form = await readUploadForm(request);
  if (!form) return leadBack(form, { problem: "upload_too_large" });
  const [kind, store, file] = [form.get("kind"), form.get("store") || undefined, form.get("file")];
  const input = storeDocumentInput.safeParse({ kind, store });
  if (!input.success) return new Response(null, { status: 400 });
  const actor = input.data.store === undefined ? asPerson(person) : asSeller(person, input.data.store);
  if (!actor) return new Response(null, { status: 404 });
  if (actor.kind === "seller" && !mayAskForVerification(actor)) return new Response(null, { status: 403 });
  if (!(file instanceof File) || file.size === 0) return leadBack(form, { problem: "upload_unreadable" });
  try {
    await keepDocument(actor, input.data.kind, await takeDocument(actor, file.stream()));
  } catch (error) {
    if (!isRefusal(error)) throw error;
    return leadBack(form, { problem: error.code });
  }
  return leadBack(form, { done: input.data.kind });
}
