import { getLocale, getTranslations } from "next-intl/server";
import { ActionForm } from "@/components/ui/action-form";
import { Card } from "@/components/ui/card";
import { Checkbox } from "@/components/ui/choice";
import { Field } from "@/components/ui/field";
import { SubmitButton } from "@/components/ui/submit-button";
import type { Seller } from "@/lib/auth/actors";
import { mayWithdraw } from "@/lib/payouts/policy";
import { readTaxDesk } from "@/lib/reporting/seller-tax";
import { formatInstant } from "@/lib/shared/jakarta-time";
import { formatRupiah } from "@/lib/shared/rupiah";
import { declareTaxAction } from "./actions";

/** What is withheld from the store's sales, and what the store says about itself (D-70). */
export async function TaxSection({ seller }: { seller: Seller }) {
  const [t, locale, desk] = await Promise.all([getTranslations("finance.tax"), getLocale(), readTaxDesk(seller)]);
  return (
    <Card title={t("title")} className="mt-4 max-w-2xl">
      <p>{desk.percentage > 0 ? t("on", { percent: desk.percentage }) : t("off")}</p>
      {desk.withheldRupiah > 0 && (
        <p className="mt-2">{t("withheld", { amount: formatRupiah(desk.withheldRupiah) })}</p>
      )}
      {desk.declaredAt && (
        <p className="mt-2 text-muted text-sm">{t("declaredAt", { at: formatInstant(desk.declaredAt, locale) })}</p>
      )}
      {mayWithdraw(seller) && (
        <ActionForm
          action={declareTaxAction}
          hidden={{ _store: seller.storeSlug }}
          label={t("title")}
          className="mt-4 flex flex-col gap-4"
        >
          <Field
            name="taxNumber"
            label={t("number")}
            hint={t("numberHint")}
            inputMode="numeric"
            autoComplete="off"
            maxLength={25}
            defaultValue={desk.taxNumber ?? ""}
          />
          <Checkbox
            name="declared"
            label={t("declare")}
            hint={t("declareHint")}
            defaultChecked={desk.declaredAt !== null}
          />
          <SubmitButton className="self-start">{t("save")}</SubmitButton>
        </ActionForm>
      )}
    </Card>
  );
}
