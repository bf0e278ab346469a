import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { CaseFacts } from "@/components/returns/case-facts";
import { CaseHistory } from "@/components/returns/case-history";
import { CaseStateBadge } from "@/components/returns/case-state";
import { CaseThread } from "@/components/returns/case-thread";
import { Alert } from "@/components/ui/alert";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { ButtonLink } from "@/components/ui/button-link";
import { Card } from "@/components/ui/card";
import { PageHeader } from "@/components/ui/page-header";
import { requireBuyer } from "@/lib/auth/session";
import { routes } from "@/lib/platform/routes";
import { type CaseDetail, readComplaintForm, readOrderCase } from "@/lib/returns/queries";
import { writeMessageAction } from "./actions";
import { BuyerStep } from "./buyer-step";
import { OpenForm } from "./open-form";

export const dynamic = "force-dynamic";

type ComplaintProps = {
  params: Promise<{ billingCode: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: ComplaintProps): Promise<Metadata> {
  const t = await getTranslations("returns");
  return { title: t("of", { code: decodeURIComponent((await params).billingCode) }) };
}

export default async function ComplaintPage({ params, searchParams }: ComplaintProps) {
  const billingCode = decodeURIComponent((await params).billingCode);
  const buyer = await requireBuyer(routes.complaint(billingCode));
  const [form, one, asked] = await Promise.all([
    readComplaintForm(buyer, billingCode),
    readOrderCase(buyer, billingCode),
    searchParams,
  ]);
  if (!form) notFound();
  const [t, e] = await Promise.all([getTranslations("returns"), getTranslations("errors")]);
  const shown = one && (asked.new === undefined || form.why !== null) ? one : null;
  return (
    <>
      <Breadcrumb
        items={[
          { label: t("back"), href: routes.orders() },
          { label: billingCode, href: routes.order(billingCode) },
          { label: t("title") },
        ]}
      />
      <PageHeader
        title={shown ? t("title") : t("open.title")}
        text={shown ? undefined : t("open.text", { hours: form.answerHours })}
        actions={shown && <CaseStateBadge status={shown.status} outcome={shown.outcome} />}
      />
      {shown ? (
        <Case one={shown} />
      ) : form.why ? (
        <Alert
          tone="warn"
          title={t("open.cannot")}
          action={
            <ButtonLink href={routes.order(billingCode)} variant="secondary" size="sm">
              {t("open.toOrder")}
            </ButtonLink>
          }
        >
          {e(`return_${form.why}`)}
        </Alert>
      ) : (
        <OpenForm billingCode={billingCode} lines={form.lines.filter(({ left }) => left > 0)} />
      )}
    </>
  );
}

async function Case({ one }: { one: CaseDetail }) {
  const t = await getTranslations("returns.detail");
  const isOpen = one.closedAt === null;
  const hidden = { caseId: one.id, billingCode: one.billingCode };
  return (
    <div className="grid items-start gap-4 lg:grid-cols-[minmax(0,1fr)_20rem] lg:gap-6">
      <div className="flex min-w-0 flex-col gap-4 lg:order-2">
        <BuyerStep one={one} />
        <Card title={t("history")}>
          <CaseHistory history={one.history} isOpen={isOpen} />
        </Card>
      </div>
      <div className="flex min-w-0 flex-col gap-4">
        <Card title={t("messages")}>
          <CaseThread
            messages={one.messages}
            self="pembeli"
            write={isOpen ? { action: writeMessageAction, hidden } : undefined}
          />
        </Card>
        <CaseFacts one={one} />
      </div>
    </div>
  );
}
