import { getLocale, getTranslations } from "next-intl/server";
import { ActionForm } from "@/components/ui/action-form";
import { Card } from "@/components/ui/card";
import { Checkbox } from "@/components/ui/choice";
import { Disclosure } from "@/components/ui/disclosure";
import { Field } from "@/components/ui/field";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextareaField } from "@/components/ui/textarea-field";
import type { Seller } from "@/lib/auth/actors";
import { mayAnswer, mayReceive } from "@/lib/returns/policy";
import type { CaseDetail } from "@/lib/returns/queries";
import { formatInstant } from "@/lib/shared/jakarta-time";
import { contestAction, receiveBackAction, sendReplacementAction } from "./actions";
import { AnswerForm } from "./answer-form";

type SellerStepProps = { seller: Seller; one: CaseDetail };

/** What the store does next about a complaint, or for whom it waits. */
export async function SellerStep({ seller, one }: SellerStepProps) {
  const [t, locale] = await Promise.all([getTranslations("returns.seller"), getLocale()]);
  const at = formatInstant(new Date(one.answerBy), locale);
  const hidden = { _store: seller.storeSlug, caseId: one.id };
  const card = (text: string) => <Card title={t("next")}>{text}</Card>;
  if (one.closedAt || one.status === "selesai") return card(t("over"));
  if (one.status === "ditinjau") return card(t("waitOsa"));
  if (one.status === "diajukan") {
    if (!mayAnswer(seller)) return card(t("readOnly"));
    return <AnswerForm one={one} hidden={hidden} at={at} />;
  }
  if (one.status === "diganti" && mayReceive(seller)) {
    return (
      <Card title={t("replace")}>
        <ActionForm action={sendReplacementAction} hidden={hidden} label={t("replace")} className="flex flex-col gap-3">
          <Field
            name="trackingNumber"
            label={t("replaceNumber")}
            autoComplete="off"
            autoCapitalize="characters"
            spellCheck={false}
            maxLength={50}
            required
          />
          <SubmitButton block>{t("replaceDo")}</SubmitButton>
        </ActionForm>
      </Card>
    );
  }
  if (one.status === "dikirim_balik" && mayReceive(seller))
    return <Receiving seller={seller} one={one} hidden={hidden} />;
  return card(t("wait", { at }));
}

async function Receiving({ seller, one, hidden }: SellerStepProps & { hidden: Record<string, string> }) {
  const t = await getTranslations("returns.seller");
  return (
    <Card title={t("receive")}>
      <p className="mb-4 text-sm">{t("receiveText")}</p>
      <ActionForm action={receiveBackAction} hidden={hidden} label={t("receive")} className="flex flex-col gap-3">
        {one.items.map((item) => (
          <Checkbox
            key={item.orderItemId}
            name="restock"
            value={item.orderItemId}
            label={t("restock", { name: item.name, qty: item.agreedQty ?? item.qty })}
          />
        ))}
        <SubmitButton block>{t("receiveDo")}</SubmitButton>
      </ActionForm>
      {mayAnswer(seller) && (
        <Disclosure summary={t("contest")} className="mt-4">
          <ActionForm action={contestAction} hidden={hidden} label={t("contest")} className="flex flex-col gap-3">
            <TextareaField
              name="text"
              label={t("contest")}
              hideLabel
              hint={t("contestText")}
              rows={4}
              minLength={10}
              maxLength={1000}
              required
            />
            <SubmitButton variant="secondary">{t("contestDo")}</SubmitButton>
          </ActionForm>
        </Disclosure>
      )}
    </Card>
  );
}
