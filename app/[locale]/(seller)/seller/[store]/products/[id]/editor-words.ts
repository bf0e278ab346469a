import { getTranslations } from "next-intl/server";
import type { MediaWords } from "./media-field";
import type { MatrixWords } from "./variant-matrix";

const media = [
  ...([
    "drop",
    "camera",
    "hint",
    "add",
    "main",
    "alt",
    "altHint",
    "earlier",
    "later",
    "remove",
    "place",
    "drag",
    "list",
  ] as const),
  ...(["poster", "posterOwn", "video", "sending", "failed", "none"] as const),
] as const;
const matrix = [
  ...(["axisOptions", "axisHint", "optionsHint", "only", "all", "tooMany", "price", "discount", "weight"] as const),
  ...(["grams", "stock", "lowStockAt", "sku", "skuHint", "status", "sold", "notSold"] as const),
] as const;

/** The words of the editor's client parts, which hold no messages themselves. */
export async function editorWords(): Promise<{ media: MediaWords; matrix: MatrixWords }> {
  const t = await getTranslations("seller.editor");
  const ofMedia = Object.fromEntries(media.map((word) => [word, t(`media.${word}`)]));
  const ofMatrix = Object.fromEntries(matrix.map((word) => [word, t(`matrix.${word}`)]));
  const axis = [1, 2, 3].map((number) => t("matrix.axis", { number }));
  return { media: ofMedia as MediaWords, matrix: { ...ofMatrix, axis } as MatrixWords };
}
