import { notFound, permanentRedirect } from "next/navigation";
import { getLocale } from "next-intl/server";
import { localePath } from "@/i18n/path";
import { cachedProduct, cachedProductAddress } from "@/lib/catalog/cached";
import { routes } from "@/lib/platform/routes";

/** The product that the pages under it are about; an old address leads to the product itself. */
export async function findProduct(slug: string) {
  const address = await cachedProductAddress(slug);
  if (!address) notFound();
  if (address.currentSlug !== slug) {
    permanentRedirect(localePath(await getLocale(), routes.product(address.currentSlug)));
  }
  return (await cachedProduct(address.productId, address.storeId)) ?? notFound();
}
