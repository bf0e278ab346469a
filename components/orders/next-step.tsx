import { getLocale, getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { ActionForm } from "@/components/ui/action-form";
import { ButtonLink } from "@/components/ui/button-link";
import { Card } from "@/components/ui/card";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextLink } from "@/components/ui/text-link";
import type { OrderJourney } from "@/lib/orders/queries/journey";
import { orderStatus } from "@/lib/orders/status";
import { routes } from "@/lib/platform/routes";
import type { FormAction } from "@/lib/shared/form-state";
import { formatInstant } from "@/lib/shared/jakarta-time";
import { BuyAgain } from "./buy-again";
import { AskCancel, CancelForm } from "./cancel-forms";

type NextStepProps = {
  order: {
    billingCode: string;
    state: string;
    /** Of the payment (D-05). */
    paymentState: number;
    store: { name: string; slug: string };
    checkout: { id: string; expiresAt: Date; siblings: string[] };
    journey: Pick<OrderJourney, "cancel">;
  };
  actions: { cancel: FormAction; cancelPaid: FormAction; ask: FormAction; receive: FormAction; again: FormAction };
};

/** The one thing that a buyer can do about an order in its state, and what it brings about. */
export async function NextStep({ order, actions }: NextStepProps) {
  const t = await getTranslations("orders.actions");
  const locale = await getLocale();
  const { billingCode, state, store, checkout } = order;
  const again = (
    <>
      <BuyAgain billingCode={billingCode} action={actions.again} />
      <p className="mt-3">
        <TextLink href={routes.store(store.slug)}>{t("again", { store: store.name })}</TextLink>
      </p>
    </>
  );
  const steps: Record<string, ReactNode> = {
    menunggu_bayar: (
      <>
        <p>{t("payText", { at: formatInstant(checkout.expiresAt, locale) })}</p>
        <ButtonLink href={routes.payment(checkout.id)} className="mt-3">
          {t("pay")}
        </ButtonLink>
        <div className="mt-5 border-line border-t pt-4">
          <p className="text-muted text-sm">{t("cancelText")}</p>
          <Siblings codes={checkout.siblings} />
          <ActionForm action={actions.cancel} hidden={{ billingCode }} label={t("cancel")} className="mt-3">
            <SubmitButton variant="danger">{t("cancel")}</SubmitButton>
          </ActionForm>
        </div>
      </>
    ),
    menunggu_konfirmasi: (
      <>
        <p>{t("waiting")}</p>
        {order.paymentState === orderStatus.unpaid && (
          <div className="mt-5 border-line border-t pt-4">
            <p className="text-muted text-sm">{t("cancelCod")}</p>
            <ActionForm action={actions.cancel} hidden={{ billingCode }} label={t("cancel")} className="mt-3">
              <SubmitButton variant="danger">{t("cancel")}</SubmitButton>
            </ActionForm>
          </div>
        )}
        {order.paymentState !== orderStatus.unpaid && (
          <div className="mt-5 border-line border-t pt-4">
            <p className="mb-3 text-muted text-sm">{t("cancelPaid")}</p>
            <CancelForm billingCode={billingCode} action={actions.cancelPaid} label={t("cancel")} />
          </div>
        )}
      </>
    ),
    diproses: (
      <>
        <p>{t("processing")}</p>
        <div className="mt-5 border-line border-t pt-4">
          <AskCancel billingCode={billingCode} asked={order.journey.cancel} action={actions.ask} />
        </div>
      </>
    ),
    dikirim: (
      <>
        <p>{t("receivedText")}</p>
        <ActionForm action={actions.receive} hidden={{ billingCode }} label={t("received")} className="mt-3">
          <SubmitButton>{t("received")}</SubmitButton>
        </ActionForm>
      </>
    ),
    selesai: again,
    dibatalkan: (
      <>
        <p className="mb-3">{t("cancelled")}</p>
        {again}
      </>
    ),
    dikembalikan: (
      <>
        <p className="mb-3">{t("returned")}</p>
        {again}
      </>
    ),
  };
  return (
    <Card id="next" title={t("title")}>
      {steps[state]}
    </Card>
  );
}

async function Siblings({ codes }: { codes: string[] }) {
  if (codes.length === 0) return null;
  const t = await getTranslations("orders.actions");
  return (
    <div className="mt-2 text-sm">
      <p className="font-medium text-warn">{t("cancelTogether", { count: codes.length })}</p>
      <ul className="mt-1 flex flex-col">
        {codes.map((code) => (
          <li key={code}>
            <TextLink href={routes.order(code)} className="break-all">
              {code}
            </TextLink>
          </li>
        ))}
      </ul>
    </div>
  );
}
