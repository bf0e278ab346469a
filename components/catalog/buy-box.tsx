import { getTranslations } from "next-intl/server";
import { ActionForm } from "@/components/ui/action-form";
import { Field } from "@/components/ui/field";
import { Price } from "@/components/ui/price";
import { Quantity } from "@/components/ui/quantity";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextLink } from "@/components/ui/text-link";
import type { ProductDetail, VariantDetail } from "@/lib/catalog/queries/product";
import { groupVariants } from "@/lib/catalog/variant-groups";
import type { FormAction } from "@/lib/shared/form-state";
import { formatRupiah } from "@/lib/shared/rupiah";
import { AddedNotice } from "./added-notice";
import { slideId } from "./gallery";
import { ScriptMark } from "./script-mark";
import { VariantPicker } from "./variant-picker";

const FEW_LEFT = 10;

/** Variant, quantity, note, and the two ways on. A plain form: everything in it also works without scripts. */
export async function BuyBox({ product, action }: { product: ProductDetail; action: FormAction }) {
  const [t, common] = await Promise.all([getTranslations("catalog.product"), getTranslations("common")]);
  const first = product.variants.find((variant) => variant.left > 0) ?? product.variants[0];
  if (!first) return null;
  const stockOf = (variant: VariantDetail) => {
    if (variant.left < 1) return t("soldOut");
    return variant.left <= FEW_LEFT ? t("left", { count: variant.left }) : t("stock", { count: variant.left });
  };
  // What waits for somebody else's payment only matters where little is left.
  const heldOf = ({ left, held }: VariantDetail) => {
    if (held < 1 || left > FEW_LEFT) return null;
    return left < 1 ? t("heldMayReturn", { count: held }) : t("heldElsewhere", { count: held });
  };
  const groups = groupVariants(product.attributeNames, product.variants).map((group) => ({
    name: group.name,
    options: group.items.map(({ label, variant }) => ({
      id: variant.id,
      label,
      left: variant.left,
      slideId: variant.mediaId ? slideId(variant.mediaId) : null,
      note: [formatRupiah(variant.priceRupiah), stockOf(variant), heldOf(variant)].filter(Boolean).join(" · "),
      unavailable: t("unavailable"),
      price: <Price amountRupiah={variant.priceRupiah} wasRupiah={variant.wasRupiah} size="xl" />,
      stock: (
        <p className={`text-sm ${variant.left <= FEW_LEFT ? "font-semibold text-warn" : "text-muted"}`}>
          {stockOf(variant)}
          {heldOf(variant) && <span className="font-normal text-muted"> · {heldOf(variant)}</span>}
        </p>
      ),
    })),
  }));
  const { priceMinRupiah: from, priceMaxRupiah: to } = product;
  const anyPrice = (
    <p className="money font-bold text-2xl">
      {to > from ? `${formatRupiah(from)} – ${formatRupiah(to)}` : formatRupiah(from)}
    </p>
  );
  const held = product.variants.reduce((sum, variant) => sum + variant.held, 0);
  if (product.isSoldOut) {
    return (
      <div className="flex flex-col gap-3">
        {anyPrice}
        <p className="rounded-md bg-sunken px-4 py-3 font-semibold">{t("allSoldOut")}</p>
        {held > 0 && <p className="text-muted text-sm">{t("heldMayReturn", { count: held })}</p>}
      </div>
    );
  }
  return (
    <ActionForm
      action={action}
      id="buy"
      hidden={{ productId: product.id }}
      summary="bottom"
      className="flex flex-col gap-5 max-md:pb-18"
    >
      <ScriptMark />
      <VariantPicker legend={t("variant")} groups={groups} anyPrice={anyPrice} initialId={first.id} />
      <div className="flex flex-wrap items-start gap-4">
        <Quantity
          label={t("qty")}
          words={{ increase: common("actions.increase"), decrease: common("actions.decrease") }}
          max={999}
        />
        <Field
          name="note"
          label={t("note")}
          optional={common("actions.optional")}
          placeholder={t("noteHint")}
          maxLength={200}
          className="min-w-48 grow"
        />
      </div>
      <div className="no-print grid grid-cols-2 gap-3 max-md:fixed max-md:inset-x-0 max-md:bottom-(--bottom-bar) max-md:z-20 max-md:border-line max-md:border-t max-md:bg-raised max-md:px-4 max-md:py-2.5">
        <SubmitButton name="intent" value="buy" variant="secondary" block>
          {t("buy")}
        </SubmitButton>
        <SubmitButton name="intent" value="cart" block>
          {t("add")}
        </SubmitButton>
      </div>
      <AddedNotice>
        <span className="font-semibold text-ok">{t("added")}</span>
        <TextLink href="/cart">{t("toCart")}</TextLink>
      </AddedNotice>
    </ActionForm>
  );
}
