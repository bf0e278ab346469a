import { getTranslations } from "next-intl/server";
import { ActionForm } from "@/components/ui/action-form";
import { Card } from "@/components/ui/card";
import { Checkbox, RadioCard } from "@/components/ui/choice";
import { ChoiceGroup } from "@/components/ui/choice-group";
import { Field } from "@/components/ui/field";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextareaField } from "@/components/ui/textarea-field";
import { neverArrived } from "@/lib/returns/policy";
import type { CaseDetail } from "@/lib/returns/queries";
import { answers } from "@/lib/returns/schemas";
import { answerCaseAction } from "./actions";

type AnswerFormProps = { one: CaseDetail; hidden: Record<string, string>; at: string };

/** All the answers a store can give, each with what it brings about. */
export async function AnswerForm({ one, hidden, at }: AnswerFormProps) {
  const [t, w] = await Promise.all([getTranslations("returns.seller"), getTranslations("returns")]);
  const possible = answers.filter((answer) => answer !== "retur" || !neverArrived(one.reason));
  return (
    <Card title={t("next")}>
      <p className="mb-1 font-medium text-warn">{w("by", { at })}</p>
      <p className="mb-4 text-muted text-sm">{t("text")}</p>
      <ActionForm action={answerCaseAction} hidden={hidden} label={t("next")} className="flex flex-col gap-4">
        <ChoiceGroup name="answer" legend={t("answer")}>
          {possible.map((answer) => (
            <RadioCard
              key={answer}
              name="answer"
              value={answer}
              label={t(answer)}
              detail={t(`${answer}Text`)}
              required
            />
          ))}
        </ChoiceGroup>
        <fieldset className="flex min-w-0 flex-col gap-2">
          <legend className="mb-2 font-medium text-sm">{t("qty")}</legend>
          {one.items.map((item) => (
            <Field
              key={item.orderItemId}
              name={`qty.${item.orderItemId}`}
              type="number"
              label={[item.name, item.variant].filter(Boolean).join(", ")}
              inputMode="numeric"
              min={0}
              max={item.qty}
              defaultValue={item.qty}
              after={w("open.left", { left: item.qty })}
            />
          ))}
        </fieldset>
        <Checkbox name="withDelivery" label={t("delivery")} defaultChecked={one.withDelivery} />
        <TextareaField name="text" label={t("say")} rows={3} minLength={5} maxLength={1000} required />
        <SubmitButton block>{t("send")}</SubmitButton>
      </ActionForm>
    </Card>
  );
}
