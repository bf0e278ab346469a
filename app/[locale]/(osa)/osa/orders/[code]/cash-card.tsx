import { getTranslations } from "next-intl/server";
import { Facts } from "@/components/panel/facts";
import { When } from "@/components/panel/when";
import { ActionForm } from "@/components/ui/action-form";
import { Card } from "@/components/ui/card";
import { Disclosure } from "@/components/ui/disclosure";
import { Field } from "@/components/ui/field";
import { SubmitButton } from "@/components/ui/submit-button";
import type { CashAtDoor } from "@/lib/reporting/osa-orders";
import { formatRupiah } from "@/lib/shared/rupiah";
import { cashCollectedAction, cashRefusedAction, cashRemittedAction } from "./actions";

type CashCardProps = {
  order: { id: string; billingCode: string; state: string };
  cash: CashAtDoor;
  mayAct: boolean;
};

/** What the courier was to collect at the door, and the place to write down what it reports. */
export async function CashCard({ order, cash, mayAct }: CashCardProps) {
  const t = await getTranslations("osa.cash");
  const { collectedAt, refusedAt, remittedAt, courierFee } = cash;
  const hidden = { orderId: order.id, billingCode: order.billingCode };
  const isOpen = !collectedAt && !refusedAt && order.state === "dikirim";
  return (
    <Card title={t("title")}>
      <Facts
        items={[
          { label: t("amount"), value: formatRupiah(cash.amount) },
          { label: t("collected"), value: collectedAt && <When at={collectedAt} /> },
          { label: t("refused"), value: refusedAt && <When at={refusedAt} /> },
          { label: t("remitted"), value: remittedAt && <When at={remittedAt} /> },
          { label: t("courierFee"), value: remittedAt && formatRupiah(courierFee ?? 0) },
        ]}
      />
      {mayAct && isOpen && (
        <div className="mt-4 flex flex-col gap-2">
          <ActionForm action={cashCollectedAction} hidden={hidden} label={t("collect")}>
            <SubmitButton>{t("collect")}</SubmitButton>
          </ActionForm>
          <Disclosure summary={t("refuse")}>
            <ActionForm action={cashRefusedAction} hidden={hidden} label={t("refuse")} className="flex flex-col gap-3">
              <Field name="reason" label={t("reason")} hint={t("reasonHint")} maxLength={200} required />
              <SubmitButton variant="danger" className="self-start">
                {t("refuse")}
              </SubmitButton>
            </ActionForm>
          </Disclosure>
        </div>
      )}
      {mayAct && collectedAt && !remittedAt && (
        <ActionForm action={cashRemittedAction} hidden={hidden} label={t("remit")} className="mt-4 flex flex-col gap-3">
          <Field name="courierFee" label={t("courierFee")} inputMode="numeric" defaultValue="0" required />
          <SubmitButton className="self-start">{t("remit")}</SubmitButton>
        </ActionForm>
      )}
    </Card>
  );
}
