import { getLocale, getTranslations } from "next-intl/server";
import { localePath } from "@/i18n/path";
import type { ProductDetail } from "@/lib/catalog/queries/product";
import { routes } from "@/lib/platform/routes";
import { DeliveryEstimate } from "./delivery-estimate";
import { deliveryWords } from "./delivery-words";

/** What one piece costs to send, reckoned by the heaviest variant so that nobody pays more than was said. */
export async function DeliverySection({ product }: { product: ProductDetail }) {
  const [t, locale, words] = await Promise.all([getTranslations("catalog.product"), getLocale(), deliveryWords()]);
  const grams = Math.max(...product.variants.map((variant) => variant.weightGrams));
  return (
    <section aria-label={t("delivery")} className="rounded-lg border border-line bg-raised p-4">
      <h2 className="mb-2 font-bold">{t("delivery")}</h2>
      <DeliveryEstimate
        storeId={product.storeId}
        grams={grams}
        locale={locale}
        href={localePath(locale, routes.productDelivery(product.slug))}
        words={words}
      />
    </section>
  );
}
