import { getLocale, getTranslations } from "next-intl/server";
import { ActionForm } from "@/components/ui/action-form";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Checkbox, RadioCard } from "@/components/ui/choice";
import { ChoiceGroup } from "@/components/ui/choice-group";
import { Field } from "@/components/ui/field";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextareaField } from "@/components/ui/textarea-field";
import { localePath } from "@/i18n/path";
import type { Osa } from "@/lib/auth/actors";
import { routes } from "@/lib/platform/routes";
import { neverArrived } from "@/lib/returns/policy";
import type { CaseDetail } from "@/lib/returns/queries";
import { decisions } from "@/lib/returns/schemas";
import { RefundPreviewCard } from "../../orders/[code]/refund/preview";
import { decideCaseAction } from "./actions";

type DecisionProps = { osa: Osa; one: CaseDetail; qty: Record<string, number>; withDelivery: boolean };

/** First how much, which is an address of its own; then every posting of it; then the decision, which is final. */
export async function Decision({ osa, one, qty, withDelivery }: DecisionProps) {
  const [t, w, locale] = await Promise.all([getTranslations("returns.osa"), getTranslations("returns"), getLocale()]);
  const lines = one.items.flatMap(({ orderItemId }) => {
    const pieces = qty[orderItemId] ?? 0;
    return pieces > 0 ? [{ orderItemId, qty: pieces }] : [];
  });
  const possible = decisions.filter((decision) => decision !== "return" || !neverArrived(one.reason));
  const chosen = Object.fromEntries(one.items.map(({ orderItemId }) => [`qty.${orderItemId}`, qty[orderItemId] ?? 0]));
  const hidden = { caseId: one.id, ...chosen, ...(withDelivery && { withDelivery: "on" }) };
  return (
    <>
      <Card title={t("preview")}>
        <form action={localePath(locale, routes.osa("complaints", one.id))} className="flex flex-col gap-3">
          {one.items.map((item) => (
            <Field
              key={item.orderItemId}
              name={`qty.${item.orderItemId}`}
              type="number"
              label={[t("qty"), item.name, item.variant].filter(Boolean).join(" · ")}
              inputMode="numeric"
              min={0}
              max={item.qty}
              defaultValue={qty[item.orderItemId]}
              after={w("open.left", { left: item.qty })}
              className="max-w-sm"
            />
          ))}
          <Checkbox name="delivery" label={t("delivery")} defaultChecked={withDelivery} />
          <Button type="submit" variant="secondary" className="self-start">
            {t("look")}
          </Button>
        </form>
      </Card>
      {lines.length > 0 ? (
        <RefundPreviewCard osa={osa} ask={{ orderId: one.orderId, lines, delivery: withDelivery }} />
      ) : (
        <Card>{t("empties")}</Card>
      )}
      <Card title={t("decide")}>
        <ActionForm action={decideCaseAction} hidden={hidden} label={t("decide")} className="flex flex-col gap-4">
          <ChoiceGroup name="decision" legend={t("decision")}>
            {possible.map((decision) => (
              <RadioCard
                key={decision}
                name="decision"
                value={decision}
                label={t(decision)}
                detail={t(`${decision}Text`)}
                required
              />
            ))}
          </ChoiceGroup>
          <TextareaField name="text" label={t("why")} rows={4} minLength={10} maxLength={1000} required />
          <SubmitButton className="self-start">{t("do")}</SubmitButton>
        </ActionForm>
      </Card>
    </>
  );
}
