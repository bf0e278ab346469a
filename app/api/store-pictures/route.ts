import { asSeller } from "@/lib/auth/roles";
import { isSameOrigin } from "@/lib/auth/same-origin";
import { currentPerson } from "@/lib/auth/session";
import { takeUpload } from "@/lib/media/take-upload";
import { routes } from "@/lib/platform/routes";
import { isRefusal } from "@/lib/shared/errors";
import { mayChangeStore } from "@/lib/stores/policy";
import { storePictureInput } from "@/lib/stores/schemas";
import { setStorePicture } from "@/lib/stores/set-store-picture";
import { leadBack, readUploadForm } from "../store-documents/answers";

/** A store's banner or logo by a plain form. */
export async function POST(request: Request) {
  const person = await currentPerson();
  if (!person) return new Response(null, { status: 401 });
  if (!(await isSameOrigin())) return new Response(null, { status: 403 });
  const form = await readUploadForm(request);
  if (!form) return leadBack(form, { problem: "upload_too_large" }, routes.seller());
  const seller = asSeller(person, String(form.get("store") ?? ""));
  if (!seller) return new Response(null, { status: 404 });
  if (!mayChangeStore(seller)) return new Response(null, { status: 403 });
  const settings = routes.sellerSettings(seller.storeSlug);
  const input = storePictureInput.safeParse({ which: form.get("which") });
  const file = form.get("file");
  if (!input.success) return new Response(null, { status: 400 });
  if (!(file instanceof File) || file.size === 0) return leadBack(form, { problem: "upload_unreadable" }, settings);
  try {
    const { url, type } = await takeUpload(seller, { body: file.stream() });
    if (type !== "gambar") return leadBack(form, { problem: "upload_unreadable" }, settings);
    await setStorePicture(seller, { ...input.data, url });
  } catch (error) {
    if (!isRefusal(error)) throw error;
    return leadBack(form, { problem: error.code }, settings);
  }
  return leadBack(form, { done: "saved" }, settings);
}
