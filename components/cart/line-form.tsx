import { getTranslations } from "next-intl/server";
import { ActionForm } from "@/components/ui/action-form";
import { Field } from "@/components/ui/field";
import { Quantity } from "@/components/ui/quantity";
import { SubmitButton } from "@/components/ui/submit-button";
import type { CartLine } from "@/lib/cart/view";
import type { FormAction } from "@/lib/shared/form-state";

/** Quantity and note of one line. The number sends itself; the note, and everything without a script, has a button. */
export async function LineForm({ line, action }: { line: CartLine; action: FormAction }) {
  const [t, common] = await Promise.all([getTranslations("cart"), getTranslations("common.actions")]);
  return (
    <ActionForm
      action={action}
      hidden={{ lineId: line.id }}
      summary="none"
      className="flex min-w-0 grow flex-wrap items-start gap-x-4 gap-y-2"
    >
      <div className="flex items-end gap-2">
        <Quantity
          label={t("qty")}
          hideLabel
          words={{ increase: common("increase"), decrease: common("decrease") }}
          defaultValue={line.qty}
          max={Math.max(line.available, line.qty)}
          submitOnChange
        />
        <SubmitButton variant="secondary" className="hidden [@media(scripting:none)]:inline-flex">
          {t("save")}
        </SubmitButton>
      </div>
      <details className="group min-w-48 grow" open={line.note !== ""}>
        <summary className="inline-flex min-h-11 items-center font-medium text-accent text-sm group-open:hidden">
          {t("noteAdd")}
        </summary>
        <div className="flex items-end gap-2">
          <Field
            name="note"
            label={t("note")}
            hideLabel
            placeholder={t("note")}
            defaultValue={line.note}
            maxLength={200}
            className="grow"
          />
          <SubmitButton variant="secondary">{t("save")}</SubmitButton>
        </div>
      </details>
    </ActionForm>
  );
}
