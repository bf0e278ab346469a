import { getTranslations } from "next-intl/server";
import { When } from "@/components/panel/when";
import { ActionForm } from "@/components/ui/action-form";
import { Card } from "@/components/ui/card";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextareaField } from "@/components/ui/textarea-field";
import type { Seller } from "@/lib/auth/actors";
import { mayHandleOrders } from "@/lib/orders/policy";
import type { OrderDetail } from "@/lib/orders/seller-queries";
import { answerCancelAction } from "./actions";

type CancelAskedProps = { seller: Seller; order: Omit<OrderDetail, "address"> };

/** The buyer asks to be let go while the store prepares: yes gives everything back, no needs a reason. */
export async function CancelAsked({ seller, order }: CancelAskedProps) {
  const asked = order.journey.cancel;
  if (!asked || order.state !== "diproses") return null;
  const t = await getTranslations("seller.order");
  const hidden = { _store: seller.storeSlug, billingCode: order.billingCode };
  return (
    <Card title={t("cancel.title")}>
      <p className="rounded-md bg-smile-soft px-3 py-2">{asked.reason}</p>
      <p className="mt-1 text-muted text-sm">{t.rich("cancel.asked", { at: () => <When at={asked.askedAt} /> })}</p>
      {asked.refusedAt && <p className="mt-3">{t("cancel.refused", { reason: asked.refusal ?? "" })}</p>}
      {!asked.refusedAt && mayHandleOrders(seller) && (
        <div className="mt-4 flex flex-col gap-5">
          <ActionForm action={answerCancelAction} hidden={{ ...hidden, answer: "agree" }} label={t("cancel.agree")}>
            <p className="mb-2 text-sm">{t("cancel.agreeText")}</p>
            <SubmitButton variant="danger" block>
              {t("cancel.agree")}
            </SubmitButton>
          </ActionForm>
          <ActionForm
            action={answerCancelAction}
            hidden={{ ...hidden, answer: "refuse" }}
            label={t("cancel.refuse")}
            className="flex flex-col gap-3"
          >
            <TextareaField name="reason" label={t("cancel.refuseReason")} rows={2} maxLength={200} required />
            <SubmitButton variant="secondary" block>
              {t("cancel.refuse")}
            </SubmitButton>
          </ActionForm>
        </div>
      )}
    </Card>
  );
}
