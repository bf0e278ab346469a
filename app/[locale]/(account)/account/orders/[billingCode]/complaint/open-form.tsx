import { getTranslations } from "next-intl/server";
import { LinePhoto } from "@/components/orders/line-photo";
import { ActionForm } from "@/components/ui/action-form";
import { Card } from "@/components/ui/card";
import { RadioChip } from "@/components/ui/choice";
import { ChoiceGroup } from "@/components/ui/choice-group";
import { Field } from "@/components/ui/field";
import { FileField } from "@/components/ui/file-field";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextareaField } from "@/components/ui/textarea-field";
import { caseReasons } from "@/lib/returns/policy";
import type { ComplaintForm } from "@/lib/returns/queries";
import { openCaseAction } from "./actions";

type OpenFormProps = { billingCode: string; lines: ComplaintForm["lines"] };

/** What is wrong, of which pieces, shown by pictures: one form, one post. */
export async function OpenForm({ billingCode, lines }: OpenFormProps) {
  const [t, r] = await Promise.all([getTranslations("returns.open"), getTranslations("returns.reason")]);
  const only = lines.length === 1;
  return (
    <Card className="max-w-2xl">
      <ActionForm action={openCaseAction} hidden={{ billingCode }} label={t("title")} className="flex flex-col gap-6">
        <fieldset className="min-w-0">
          <legend className="mb-1 font-medium text-sm">{t("which")}</legend>
          <p className="mb-2 text-muted text-sm">{t("whichHint")}</p>
          <ul className="divide-y divide-line border-line border-y">
            {lines.map((line) => (
              <li key={line.id} className="flex flex-wrap items-center gap-x-4 gap-y-2 py-3">
                <LinePhoto url={line.thumbnail} />
                <p className="min-w-0 grow basis-40">
                  <span className="block font-medium">{line.name}</span>
                  <span className="block text-muted text-sm">{line.variant}</span>
                </p>
                <Field
                  name={`qty.${line.id}`}
                  type="number"
                  label={`${line.name}, ${line.variant}`}
                  hideLabel
                  inputMode="numeric"
                  min={0}
                  max={line.left}
                  defaultValue={only ? line.left : 0}
                  after={t("left", { left: line.left })}
                  className="w-36"
                />
              </li>
            ))}
          </ul>
        </fieldset>
        <ChoiceGroup name="reason" legend={t("reason")} row>
          {caseReasons.map((reason) => (
            <RadioChip key={reason} name="reason" value={reason} label={r(reason)} required />
          ))}
        </ChoiceGroup>
        <TextareaField
          name="text"
          label={t("story")}
          hint={t("storyHint")}
          rows={5}
          minLength={10}
          maxLength={1000}
          required
        />
        <FileField
          name="photos"
          label={t("photos")}
          hint={t("photosHint")}
          optional={t("optional")}
          accept="image/*,video/mp4"
          multiple
        />
        <SubmitButton className="self-start">{t("send")}</SubmitButton>
      </ActionForm>
    </Card>
  );
}
