import { getLocale, getTranslations } from "next-intl/server";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Disclosure } from "@/components/ui/disclosure";
import { Field } from "@/components/ui/field";
import { SelectField } from "@/components/ui/select-field";
import { localePath } from "@/i18n/path";
import type { FeeAnswer, FeeField, FeeForm } from "@/lib/checkout/fee-query";
import { FeeResult } from "./fee-result";
import { ReleaseDates } from "./release-dates";

type FeeCalculatorProps = {
  path: string;
  form: FeeForm;
  answer: FeeAnswer;
  /** The steps from payment to withdrawable money, as they would go if somebody paid now. */
  dates: { id: "paid" | "accepted" | "shipped" | "delivered" | "completed" | "released"; at: Date }[];
};

/** A plain GET form: its address is the whole question, to be kept or shared, and it works without any script. */
export async function FeeCalculator({ path, form, answer, dates }: FeeCalculatorProps) {
  const [t, locale] = await Promise.all([getTranslations("fees"), getLocale()]);
  const said = (name: FeeField) =>
    answer.wrong.length > 0 && (answer.wrong as FeeField[]).includes(name) ? t(`wrong.${name}`) : undefined;
  const money = (name: FeeField, hint?: string) => (
    <Field
      name={name}
      label={t(`field.${name}`)}
      hint={hint}
      before="Rp"
      inputMode="numeric"
      defaultValue={form[name]}
      error={said(name)}
    />
  );
  const choice = (name: FeeField, options: Record<string, string>) => (
    <SelectField name={name} label={t(`field.${name}`)} defaultValue={form[name]} error={said(name)}>
      {Object.entries(options).map(([option, label]) => (
        <option key={option} value={option}>
          {label}
        </option>
      ))}
    </SelectField>
  );
  const kinds = {
    "": t("option.voucher.none"),
    nominal: t("option.voucher.nominal"),
    persen: t("option.voucher.persen"),
  };
  return (
    <div className="grid items-start gap-6 lg:grid-cols-2">
      <Card title={t("question")}>
        <form action={localePath(locale, path)} className="flex flex-col gap-4">
          {choice("mode", { price: t("option.mode.price"), net: t("option.mode.net") })}
          <div className="grid grid-cols-[minmax(0,1fr)_6rem] gap-3">
            {money("amount", t(`amountHint.${form.mode === "net" ? "net" : "price"}`))}
            <Field name="qty" label={t("field.qty")} inputMode="numeric" defaultValue={form.qty} error={said("qty")} />
          </div>
          <div className="grid gap-3 sm:grid-cols-2">
            <Field
              name="fee"
              label={t("field.fee")}
              after="%"
              inputMode="decimal"
              defaultValue={form.fee}
              error={said("fee")}
            />
            {choice("bearer", { buyer: t("option.bearer.buyer"), seller: t("option.bearer.seller") })}
            {money("delivery")}
            {choice("deliveryIncome", {
              store: t("option.deliveryIncome.store"),
              platform: t("option.deliveryIncome.platform"),
            })}
          </div>
          <Disclosure summary={t("vouchers")} open={form.voucher !== "" || form.platform !== ""}>
            <div className="grid gap-3 sm:grid-cols-3">
              {choice("voucher", kinds)}
              <Field
                name="voucherValue"
                label={t("field.voucherValue")}
                inputMode="numeric"
                defaultValue={form.voucherValue}
                error={said("voucherValue")}
              />
              {money("voucherMax")}
              {choice("platform", kinds)}
              <Field
                name="platformValue"
                label={t("field.platformValue")}
                inputMode="numeric"
                defaultValue={form.platformValue}
                error={said("platformValue")}
              />
              {money("platformMax")}
            </div>
          </Disclosure>
          <Field
            name="days"
            label={t("field.days")}
            hint={t("daysHint")}
            inputMode="numeric"
            defaultValue={form.days}
            error={said("days")}
          />
          <Button type="submit">{t("reckon")}</Button>
        </form>
      </Card>
      {answer.sale && (
        <div className="flex flex-col gap-6">
          <FeeResult answer={answer} />
          <ReleaseDates dates={dates} locale={locale} />
        </div>
      )}
    </div>
  );
}
