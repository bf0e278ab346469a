import { getTranslations } from "next-intl/server";
import { RadioChip } from "@/components/ui/choice";
import { ChoiceGroup } from "@/components/ui/choice-group";
import { Disclosure } from "@/components/ui/disclosure";
import { Field } from "@/components/ui/field";
import { SelectField } from "@/components/ui/select-field";
import { SubmitButton } from "@/components/ui/submit-button";
import { CategoryField } from "./[id]/category-field";

type BulkPanelProps = { matching: number; mayChange: boolean };

const hows = ["naik_persen", "turun_persen", "naik_rupiah", "turun_rupiah", "jadi"] as const;
const stockHows = ["jadi", "tambah", "kurang"] as const;
const states = ["aktif", "nonaktif", "arsip", "pulih"] as const;

/** What can be done to many products at once: the button that is pressed says which of it. */
export async function BulkPanel({ matching, mayChange }: BulkPanelProps) {
  const t = await getTranslations("seller.bulk");
  const block = "flex min-w-0 flex-col gap-3 border-line border-t pt-4";
  const send = (kind: string, label: string) => (
    <SubmitButton name="kind" value={kind} variant="secondary" className="self-start">
      {label}
    </SubmitButton>
  );
  return (
    <Disclosure
      className="rounded-lg border border-line bg-raised px-4"
      summary={<span className="font-semibold">{t("open")}</span>}
    >
      <div className="flex flex-col gap-4">
        <ChoiceGroup name="scope" legend={t("scope")} row>
          <RadioChip name="scope" value="some" label={t("some")} defaultChecked />
          <RadioChip name="scope" value="all" label={t("all", { count: matching })} />
        </ChoiceGroup>
        <p className="text-muted text-sm">{t("perVariant")}</p>
        <div className="grid gap-4 sm:grid-cols-2 xl:grid-cols-4">
          {mayChange && (
            <div className={block}>
              <SelectField name="priceHow" label={t("priceHow")} defaultValue="naik_persen">
                {hows.map((how) => (
                  <option key={how} value={how}>
                    {t(`how.${how}`)}
                  </option>
                ))}
              </SelectField>
              <Field name="priceAmount" label={t("amount")} inputMode="numeric" autoComplete="off" />
              {send("harga", t("setPrice"))}
            </div>
          )}
          <div className={block}>
            <SelectField name="stockHow" label={t("stockHow")} defaultValue="jadi">
              {stockHows.map((how) => (
                <option key={how} value={how}>
                  {t(`stockBy.${how}`)}
                </option>
              ))}
            </SelectField>
            <Field name="stockAmount" label={t("pieces")} inputMode="numeric" autoComplete="off" />
            {send("stok", t("setStock"))}
          </div>
          {mayChange && (
            <>
              <div className={block}>
                <SelectField name="to" label={t("status")} defaultValue="aktif">
                  {states.map((state) => (
                    <option key={state} value={state}>
                      {t(`to.${state}`)}
                    </option>
                  ))}
                </SelectField>
                {send("status", t("setStatus"))}
              </div>
              <div className={block}>
                <CategoryField value="" />
                {send("kategori", t("setCategory"))}
              </div>
            </>
          )}
        </div>
      </div>
    </Disclosure>
  );
}
