import { getLocale, getTranslations } from "next-intl/server";
import { FormTrouble } from "@/components/panel/form-trouble";
import { ActionForm } from "@/components/ui/action-form";
import { Card } from "@/components/ui/card";
import { Dialog } from "@/components/ui/dialog";
import { Disclosure } from "@/components/ui/disclosure";
import { Field } from "@/components/ui/field";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextareaField } from "@/components/ui/textarea-field";
import type { Seller } from "@/lib/auth/actors";
import { mayHandleOrders } from "@/lib/orders/policy";
import type { OrderDetail } from "@/lib/orders/seller-queries";
import { formatInstant } from "@/lib/shared/jakarta-time";
import { formatRupiah } from "@/lib/shared/rupiah";
import { acceptOrderAction, addBoxAction, rejectOrderAction, shipOrderAction } from "./actions";
import { RejectPart } from "./reject-part";

type NextStepProps = { seller: Seller; order: Omit<OrderDetail, "address"> };

const sentences = {
  menunggu_bayar: "waitPayment",
  dikirim: "waitReceipt",
  selesai: "over",
  dibatalkan: "calledOff",
  dikembalikan: "returned",
} as const;

/** What the store does next with an order, or why there is nothing to do. */
export async function NextStep({ seller, order }: NextStepProps) {
  const [t, list, locale] = await Promise.all([
    getTranslations("seller.order"),
    getTranslations("seller.orders"),
    getLocale(),
  ]);
  if (order.state !== "menunggu_konfirmasi" && order.state !== "diproses") {
    const mayAdd = order.state === "dikirim" && order.completeBy === null && mayHandleOrders(seller);
    return (
      <Card title={t("next")}>
        <p>{t(sentences[order.state])}</p>
        {mayAdd && <AddBox seller={seller} order={order} />}
      </Card>
    );
  }
  const accepting = order.state === "menunggu_konfirmasi";
  const deadline = accepting ? order.acceptBy : order.shipBy;
  const at = deadline ? formatInstant(new Date(deadline), locale) : null;
  const text = accepting
    ? at
      ? t("acceptText", { at })
      : t("acceptTextOpen")
    : at
      ? t("shipText", { at })
      : t("shipTextOpen");
  return (
    <Card title={t("next")}>
      <p className="mb-4">{text}</p>
      {!mayHandleOrders(seller) ? (
        <p className="text-muted">{list("readOnly")}</p>
      ) : accepting ? (
        <Accepting seller={seller} order={order} />
      ) : (
        <Shipping seller={seller} order={order} />
      )}
    </Card>
  );
}

const hiddenOf = ({ seller, order }: NextStepProps) => ({ _store: seller.storeSlug, billingCode: order.billingCode });

async function Accepting(props: NextStepProps) {
  const [t, actions] = await Promise.all([getTranslations("seller.order"), getTranslations("common.actions")]);
  return (
    <div className="flex flex-col gap-3">
      <ActionForm action={acceptOrderAction} hidden={hiddenOf(props)} label={t("accept")}>
        <SubmitButton block>{t("accept")}</SubmitButton>
      </ActionForm>
      {/* The form is around the dialog, so that a refusal is seen on the page too where no script keeps it open. */}
      <ActionForm action={rejectOrderAction} hidden={hiddenOf(props)} label={t("reject")}>
        <Dialog
          trigger={t("reject")}
          title={t("rejectTitle")}
          closeLabel={actions("cancel")}
          variant="danger"
          block
          className="mt-1"
        >
          <div className="flex flex-col gap-4">
            <p>{t("rejectText", { amount: formatRupiah(props.order.orderPrice) })}</p>
            <FormTrouble />
            <TextareaField
              name="reason"
              label={t("rejectReason")}
              hint={t("rejectHint")}
              rows={3}
              maxLength={200}
              required
            />
            <SubmitButton variant="danger" block>
              {t("reject")}
            </SubmitButton>
          </div>
        </Dialog>
      </ActionForm>
      <RejectPart {...props} />
    </div>
  );
}

async function Shipping(props: NextStepProps) {
  const t = await getTranslations("seller.order");
  return (
    <div className="flex flex-col gap-3">
      <ActionForm action={shipOrderAction} hidden={hiddenOf(props)} label={t("ship")} className="flex flex-col gap-4">
        <TrackingField />
        <Disclosure summary={t("moreBoxes")}>
          <TextareaField name="more" label={t("moreNumbers")} hint={t("moreHint")} rows={3} maxLength={600} />
        </Disclosure>
        <SubmitButton block>{t("ship")}</SubmitButton>
      </ActionForm>
      <RejectPart {...props} />
    </div>
  );
}

async function AddBox(props: NextStepProps) {
  const t = await getTranslations("seller.order");
  return (
    <ActionForm action={addBoxAction} hidden={hiddenOf(props)} label={t("addBox")} className="mt-4 flex flex-col gap-3">
      <TrackingField />
      <SubmitButton variant="secondary">{t("addBox")}</SubmitButton>
    </ActionForm>
  );
}

async function TrackingField() {
  const t = await getTranslations("seller.order");
  return (
    <Field
      name="trackingNumber"
      label={t("trackingNumber")}
      hint={t("trackingHint")}
      autoComplete="off"
      autoCapitalize="characters"
      spellCheck={false}
      maxLength={50}
      required
    />
  );
}
