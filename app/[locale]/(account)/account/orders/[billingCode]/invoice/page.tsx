import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { Invoice } from "@/components/orders/invoice";
import { PrintButton } from "@/components/orders/print-button";
import { buttonClass } from "@/components/ui/button-class";
import { TextLink } from "@/components/ui/text-link";
import { localePath } from "@/i18n/path";
import { requireBuyer } from "@/lib/auth/session";
import { readOrder } from "@/lib/orders/queries/detail";
import { routes } from "@/lib/platform/routes";

export const dynamic = "force-dynamic";

type InvoicePageProps = { params: Promise<{ billingCode: string }> };

export async function generateMetadata({ params }: InvoicePageProps): Promise<Metadata> {
  const t = await getTranslations("orders.invoice");
  return { title: `${t("title")} ${decodeURIComponent((await params).billingCode)}` };
}

export default async function InvoicePage({ params }: InvoicePageProps) {
  const billingCode = decodeURIComponent((await params).billingCode);
  const buyer = await requireBuyer(routes.orderInvoice(billingCode));
  const order = await readOrder(buyer, billingCode);
  if (!order) notFound();
  const [t, locale] = await Promise.all([getTranslations("orders.invoice"), getLocale()]);
  const file = localePath(locale, routes.orderInvoiceFile(billingCode));
  return (
    <>
      <div className="no-print mb-4 flex flex-wrap items-center justify-between gap-3">
        <TextLink href={routes.order(billingCode)}>{t("back")}</TextLink>
        <div className="flex flex-wrap items-center gap-3">
          <a href={file} className={buttonClass({ variant: "secondary" })} download>
            {t("file")}
          </a>
          <PrintButton label={t("print")} />
        </div>
        <p className="hidden text-muted text-sm [@media(scripting:none)]:block">{t("printHint")}</p>
      </div>
      <Invoice order={order} />
    </>
  );
}
