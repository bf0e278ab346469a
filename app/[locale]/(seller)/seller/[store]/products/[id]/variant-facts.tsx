import { getTranslations } from "next-intl/server";
import { Facts } from "@/components/panel/facts";
import type { ProductLook } from "@/lib/catalog/product-look";
import { formatRupiah } from "@/lib/shared/rupiah";

/** What is sold and for how much, for who may look but not change it. */
export async function VariantFacts({ product }: { product: ProductLook }) {
  const t = await getTranslations("seller.product");
  return (
    <div className="flex flex-col gap-4">
      <p className="text-muted">{t("readOnly")}</p>
      <p className="whitespace-pre-line">{product.description}</p>
      {product.variants
        .filter(({ position }) => position >= 0)
        .map((variant) => (
          <div key={variant.id} className="border-line border-t pt-4">
            <h3 className="mb-3 font-semibold">{variant.name}</h3>
            <Facts
              items={[
                { label: t("sku"), value: variant.sku },
                { label: t("price"), value: formatRupiah(variant.price) },
                { label: t("discount"), value: variant.discount > 0 && formatRupiah(variant.discount) },
                { label: t("weight"), value: `${variant.weightGrams} ${t("grams")}` },
                { label: t("variantStatus"), value: variant.status === "aktif" ? t("sold") : t("notSold") },
              ]}
            />
          </div>
        ))}
    </div>
  );
}
