import { randomUUID } from "node:crypto";
import { getTranslations } from "next-intl/server";
import { ActionForm } from "@/components/ui/action-form";
import { Disclosure } from "@/components/ui/disclosure";
import { Field } from "@/components/ui/field";
import { SelectField } from "@/components/ui/select-field";
import { SubmitButton } from "@/components/ui/submit-button";
import type { VariantLook } from "@/lib/catalog/product-look";
import { countStockAction } from "./actions";

type StockCountsProps = { variants: VariantLook[]; hidden: Record<string, string>; mayCount: boolean };

/** How many lie on the shelf, variant by variant, with a small form each for whoever counts them. */
export async function StockCounts({ variants, hidden, mayCount }: StockCountsProps) {
  const t = await getTranslations("seller.product");
  return (
    <ul className="flex flex-col divide-y divide-line">
      {variants.map((variant) => (
        <li key={variant.id} className="py-3 first:pt-0 last:pb-0">
          <div className="flex items-baseline justify-between gap-4">
            <span className="min-w-0 break-words font-medium">{variant.name}</span>
            <span className="tabular shrink-0 font-semibold">{t("pieces", { count: variant.stock })}</span>
          </div>
          {variant.held > 0 && <p className="text-muted text-sm">{t("heldLine", { count: variant.held })}</p>}
          {mayCount && (
            <Disclosure
              summary={
                <span className="text-accent text-sm">
                  {t("count")} <span className="sr-only">{variant.name}</span>
                </span>
              }
            >
              <ActionForm
                action={countStockAction}
                hidden={{ ...hidden, variantId: variant.id, seen: variant.stock, key: randomUUID() }}
                label={t("countLabel", { name: variant.name })}
                className="flex flex-col gap-3"
              >
                <SelectField name="how" label={t("how")} defaultValue="koreksi">
                  <option value="koreksi">{t("howName.koreksi")}</option>
                  <option value="masuk">{t("howName.masuk")}</option>
                  <option value="keluar">{t("howName.keluar")}</option>
                </SelectField>
                <Field name="amount" label={t("amount")} inputMode="numeric" autoComplete="off" required />
                <Field name="reason" label={t("reason")} hint={t("reasonHint")} maxLength={200} required />
                <SubmitButton variant="secondary" block>
                  {t("saveCount")}
                </SubmitButton>
              </ActionForm>
            </Disclosure>
          )}
        </li>
      ))}
    </ul>
  );
}
