import type { Seller } from "@/lib/auth/actors";
import { takeUpload } from "@/lib/media/take-upload";
import { isRefusal, type RefusalCode } from "@/lib/shared/errors";
import type { ProductDraft } from "./schemas";

/** Files that came with the form itself, as without a script: each is taken in and stands behind those already there. */
export async function addSentFiles(
  seller: Seller,
  form: ProductDraft,
  files: File[],
): Promise<{ kept: ProductDraft; refused?: RefusalCode }> {
  const media = { ...form.media };
  let place = Math.max(-1, ...Object.values(media).map((item) => Number(item.position) || 0));
  let refused: RefusalCode | undefined;
  for (const [index, file] of files.entries()) {
    try {
      const { url, type, posterUrl } = await takeUpload(seller, { body: file.stream() });
      place += 1;
      const own = { url, type, alt: "", position: String(place), poster: posterUrl ?? "", remove: "" };
      media[`s${place}-${index}`] = own;
    } catch (error) {
      if (!isRefusal(error)) throw error;
      refused = error.code;
    }
  }
  return { kept: { ...form, media }, refused };
}
