import { getTranslations } from "next-intl/server";
import { ActionForm } from "@/components/ui/action-form";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { RadioCard } from "@/components/ui/choice";
import { ChoiceGroup } from "@/components/ui/choice-group";
import { PageHeader } from "@/components/ui/page-header";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextareaField } from "@/components/ui/textarea-field";
import { requireBuyer } from "@/lib/auth/session";
import { reportReasons } from "@/lib/catalog/report-product";
import { routes } from "@/lib/platform/routes";
import { findProduct } from "../find-product";
import { reportProductAction } from "./actions";

export const dynamic = "force-dynamic";

type Props = { params: Promise<{ slug: string }> };

export async function generateMetadata() {
  return { title: (await getTranslations("catalog.report"))("title"), robots: { index: false } };
}

/** What is wrong with a product, told to OneSmile and to nobody else. */
export default async function ReportPage({ params }: Props) {
  const { slug } = await params;
  await requireBuyer(routes.productReport(slug));
  const [product, t] = await Promise.all([findProduct(slug), getTranslations("catalog.report")]);
  return (
    <div className="mx-auto max-w-reading">
      <Breadcrumb items={[{ label: product.name, href: routes.product(slug) }, { label: t("title") }]} />
      <PageHeader title={t("title")} text={t("text", { name: product.name })} />
      <ActionForm action={reportProductAction} hidden={{ productId: product.id }} className="flex flex-col gap-5">
        <ChoiceGroup name="reason" legend={t("reason")}>
          {reportReasons.map((reason) => (
            <RadioCard
              key={reason}
              name="reason"
              value={reason}
              label={t(`reasons.${reason}.label`)}
              detail={t(`reasons.${reason}.detail`)}
            />
          ))}
        </ChoiceGroup>
        <TextareaField name="detail" label={t("detail")} hint={t("detailHint")} maxLength={1000} rows={4} />
        <SubmitButton className="self-start">{t("submit")}</SubmitButton>
      </ActionForm>
    </div>
  );
}
