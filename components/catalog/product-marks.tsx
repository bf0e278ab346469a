import { getLocale, getTranslations } from "next-intl/server";
import { buttonClass } from "@/components/ui/button-class";
import { ExternalLinkIcon, TriangleAlertIcon } from "@/components/ui/icons";
import { Link } from "@/components/ui/link";
import { localePath } from "@/i18n/path";
import type { ProductDetail } from "@/lib/catalog/queries/product";
import { routes } from "@/lib/platform/routes";
import { MarkButton } from "./mark-button";
import { ShareLink } from "./share-link";

/** Keep it, hear of it, pass it on, or say that something is wrong with it. */
export async function ProductMarks({ product }: { product: ProductDetail }) {
  const [t, locale] = await Promise.all([getTranslations("catalog.product"), getLocale()]);
  const watch = product.isSoldOut
    ? { kind: "stok" as const, words: { ask: t("watchStock"), done: t("watchingStock") } }
    : { kind: "harga" as const, words: { ask: t("watchPrice"), done: t("watchingPrice") } };
  return (
    <div className="-ms-3 flex flex-wrap items-start gap-x-1">
      <MarkButton kind="saved" id={product.id} words={{ ask: t("save"), done: t("saved") }} />
      <MarkButton kind={watch.kind} id={product.id} words={watch.words} />
      <ShareLink
        href={localePath(locale, routes.product(product.slug))}
        title={product.name}
        words={{ share: t("share"), copied: t("shareCopied") }}
        className={buttonClass({ variant: "ghost", size: "sm" })}
      >
        <ExternalLinkIcon size={18} />
      </ShareLink>
      <Link
        href={routes.productReport(product.slug)}
        rel="nofollow"
        className={buttonClass({ variant: "ghost", size: "sm" })}
      >
        <TriangleAlertIcon size={18} />
        {t("report")}
      </Link>
    </div>
  );
}
