import { getTranslations } from "next-intl/server";
import { DeliveryList } from "@/components/catalog/delivery-list";
import { deliveryWords } from "@/components/catalog/delivery-words";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { PageHeader } from "@/components/ui/page-header";
import { listCityNames } from "@/lib/accounts/queries";
import { now } from "@/lib/platform/clock";
import { routes } from "@/lib/platform/routes";
import { textOf } from "@/lib/platform/words";
import { isRefusal } from "@/lib/shared/errors";
import { estimateDelivery, estimateInput } from "@/lib/shipping/estimate-delivery";
import { findProduct } from "../find-product";

export const dynamic = "force-dynamic";

type Props = {
  params: Promise<{ locale: string; slug: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: Props) {
  const [product, t] = await Promise.all([
    params.then(({ slug }) => findProduct(slug)),
    getTranslations("catalog.delivery"),
  ]);
  return { title: t("pageTitle", { name: product.name }), robots: { index: false, follow: true } };
}

/** Delivery to a city, for readers without scripts; with one the product's page says the same. */
export default async function DeliveryPage({ params, searchParams }: Props) {
  const [{ locale, slug }, query] = await Promise.all([params, searchParams]);
  const product = await findProduct(slug);
  const [t, words, cities] = await Promise.all([getTranslations("catalog.delivery"), deliveryWords(), listCityNames()]);
  const city = typeof query.city === "string" ? query.city : "";
  const grams = Math.max(...product.variants.map((variant) => variant.weightGrams));
  const answer = await ask(locale, product.storeId, grams, city);
  return (
    <div className="mx-auto max-w-reading">
      <Breadcrumb items={[{ label: product.name, href: routes.product(slug) }, { label: t("title") }]} />
      <PageHeader title={t("pageTitle", { name: product.name })} />
      <form className="flex flex-wrap items-end gap-3">
        <Field name="city" label={words.label} list="cities" defaultValue={city} required className="grow" />
        <datalist id="cities">
          {cities.map((name) => (
            <option key={name} value={name} />
          ))}
        </datalist>
        <Button type="submit">{words.check}</Button>
      </form>
      {answer.problem && (
        <p role="alert" className="mt-3 font-medium text-bad">
          {answer.problem}
        </p>
      )}
      {answer.estimate && <DeliveryList estimate={answer.estimate} words={words} />}
    </div>
  );
}

async function ask(locale: string, store: string, grams: number, city: string) {
  const input = estimateInput.safeParse({ store, grams, city });
  if (!input.success) return {};
  try {
    return { estimate: await estimateDelivery(input.data, now()) };
  } catch (error) {
    if (!isRefusal(error)) throw error;
    return { problem: textOf(locale === "en" ? "en" : "id", `errors.${error.code}`, error.params) ?? error.code };
  }
}
