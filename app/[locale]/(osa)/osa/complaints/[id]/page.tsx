import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { Facts } from "@/components/panel/facts";
import { When } from "@/components/panel/when";
import { CaseFacts } from "@/components/returns/case-facts";
import { CaseHistory } from "@/components/returns/case-history";
import { CaseStateBadge } from "@/components/returns/case-state";
import { CaseThread } from "@/components/returns/case-thread";
import { Alert } from "@/components/ui/alert";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { Card } from "@/components/ui/card";
import { PageHeader } from "@/components/ui/page-header";
import { TextLink } from "@/components/ui/text-link";
import { requireOsa } from "@/lib/auth/session";
import { routes } from "@/lib/platform/routes";
import { readCase } from "@/lib/returns/queries";
import { decisionQuery } from "@/lib/returns/schemas";
import { writeMessageAction } from "./actions";
import { Decision } from "./decision";

export const dynamic = "force-dynamic";

type CaseProps = {
  params: Promise<{ id: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("returns"))("title") };
}

export default async function OsaComplaint({ params, searchParams }: CaseProps) {
  const { id } = await params;
  const osa = await requireOsa("cs", routes.osa("complaints", id));
  const one = (await readCase(osa, id)) ?? notFound();
  const [t, d, o, asked] = await Promise.all([
    getTranslations("returns"),
    getTranslations("returns.detail"),
    getTranslations("returns.osa"),
    searchParams,
  ]);
  const isOpen = one.closedAt === null;
  const looked = Object.keys(asked).some((name) => name.startsWith("qty."));
  const qty = Object.fromEntries(
    one.items.map(({ orderItemId, qty: most, agreedQty }) => {
      const given = Number(asked[`qty.${orderItemId}`] ?? agreedQty ?? most);
      return [orderItemId, Number.isSafeInteger(given) ? Math.min(most, Math.max(0, given)) : most];
    }),
  );
  const withDelivery = looked ? decisionQuery.parse(asked).delivery === "on" : one.withDelivery;
  return (
    <>
      <Breadcrumb items={[{ label: o("title"), href: routes.osa("complaints") }, { label: one.billingCode }]} />
      <PageHeader
        title={t("title")}
        text={
          <TextLink href={routes.osa("orders", one.billingCode)} className="break-all">
            {one.billingCode}
          </TextLink>
        }
        actions={<CaseStateBadge status={one.status} outcome={one.outcome} />}
      />
      <div className="grid items-start gap-4 lg:grid-cols-[minmax(0,1fr)_22rem]">
        <div className="flex min-w-0 flex-col gap-4">
          <CaseFacts one={one} />
          <Card title={d("messages")}>
            <CaseThread
              messages={one.messages}
              self="osa"
              write={isOpen ? { action: writeMessageAction, hidden: { caseId: one.id } } : undefined}
            />
          </Card>
          {isOpen && one.status === "ditinjau" ? (
            <Decision osa={osa} one={one} qty={qty} withDelivery={withDelivery} />
          ) : (
            isOpen && <Alert>{o("notYet")}</Alert>
          )}
        </div>
        <div className="flex min-w-0 flex-col gap-4">
          <Card>
            <Facts
              items={[
                { label: d("buyer"), value: one.buyer },
                { label: d("store"), value: one.store.name },
                { label: o("due"), value: isOpen && <When at={one.answerBy} /> },
              ]}
            />
          </Card>
          <Card title={d("history")}>
            <CaseHistory history={one.history} isOpen={isOpen} />
          </Card>
        </div>
      </div>
    </>
  );
}
