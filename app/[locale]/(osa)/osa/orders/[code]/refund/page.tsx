import { randomUUID } from "node:crypto";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { ActionForm } from "@/components/ui/action-form";
import { Alert } from "@/components/ui/alert";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { Card } from "@/components/ui/card";
import { Field } from "@/components/ui/field";
import { PageHeader } from "@/components/ui/page-header";
import { SubmitButton } from "@/components/ui/submit-button";
import { requireOsa } from "@/lib/auth/session";
import { readRefund } from "@/lib/checkout/read-refund";
import { refundQuery } from "@/lib/checkout/schemas";
import { routes } from "@/lib/platform/routes";
import { refundOrderAction } from "./actions";
import { RefundPreviewCard } from "./preview";
import { QuantityForm } from "./quantity-form";

type RefundProps = {
  params: Promise<{ code: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("osa.refund"))("title") };
}

export default async function OsaRefund({ params, searchParams }: RefundProps) {
  const { code } = await params;
  const path = `${routes.osa("orders", code)}/refund`;
  const osa = await requireOsa("keuangan", path);
  const order = (await readRefund(osa, code)) ?? notFound();
  const query = await searchParams;
  const asked = refundQuery.parse(query);
  const qtyOf = (id: string) => Math.max(0, Math.floor(Number(query[`qty-${id}`] ?? 0)) || 0);
  const lines = order.lines
    .map(({ orderItemId }) => ({ orderItemId, qty: qtyOf(orderItemId) }))
    .filter((line) => line.qty > 0);
  const looked = lines.length > 0 || asked.delivery > 0;
  const t = await getTranslations("osa.refund");
  return (
    <>
      <Breadcrumb items={[{ label: code, href: routes.osa("orders", code) }, { label: t("title") }]} />
      <PageHeader title={t("title")} text={t("text")} />
      <div className="flex flex-col gap-4">
        {query.done === "1" && <Alert tone="ok">{t("done")}</Alert>}
        {!order.refundable && <Alert tone="info">{t("notPaid")}</Alert>}
        <QuantityForm order={order} path={path} qtyOf={qtyOf} delivery={asked.delivery} />
        {looked && (
          <>
            <RefundPreviewCard osa={osa} ask={{ orderId: order.orderId, lines, delivery: asked.delivery }} />
            <Card title={t("confirm")}>
              <ActionForm
                action={refundOrderAction}
                hidden={{
                  billingCode: code,
                  orderId: order.orderId,
                  delivery: asked.delivery,
                  lines: JSON.stringify(lines),
                  key: randomUUID(),
                }}
                className="flex flex-col gap-3"
              >
                <Field name="reason" label={t("reason")} hint={t("reasonHint")} />
                <SubmitButton className="self-start">{t("do")}</SubmitButton>
              </ActionForm>
            </Card>
          </>
        )}
      </div>
    </>
  );
}
