import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { CaseFacts } from "@/components/returns/case-facts";
import { CaseHistory } from "@/components/returns/case-history";
import { CaseStateBadge } from "@/components/returns/case-state";
import { CaseThread } from "@/components/returns/case-thread";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { Card } from "@/components/ui/card";
import { PageHeader } from "@/components/ui/page-header";
import { TextLink } from "@/components/ui/text-link";
import { requireSeller } from "@/lib/auth/session";
import { routes } from "@/lib/platform/routes";
import { readCase } from "@/lib/returns/queries";
import { writeMessageAction } from "./actions";
import { SellerStep } from "./seller-step";

export const dynamic = "force-dynamic";

type CaseProps = { params: Promise<{ store: string; id: string }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("returns"))("title") };
}

export default async function StoreComplaint({ params }: CaseProps) {
  const { store, id } = await params;
  const seller = await requireSeller(store, routes.sellerComplaint(store, id));
  const one = (await readCase(seller, id)) ?? notFound();
  const [t, d] = await Promise.all([getTranslations("returns"), getTranslations("returns.detail")]);
  const isOpen = one.closedAt === null;
  const hidden = { _store: seller.storeSlug, caseId: one.id };
  return (
    <>
      <Breadcrumb
        items={[
          { label: t("seller.title"), href: routes.sellerStore(seller.storeSlug, "complaints") },
          { label: one.billingCode },
        ]}
      />
      <PageHeader
        title={t("title")}
        text={
          <TextLink href={routes.sellerOrder(seller.storeSlug, one.billingCode)} className="break-all">
            {one.billingCode}
          </TextLink>
        }
        actions={<CaseStateBadge status={one.status} outcome={one.outcome} />}
      />
      <div className="grid items-start gap-4 lg:grid-cols-[minmax(0,1fr)_22rem]">
        <div className="flex min-w-0 flex-col gap-4 lg:order-2">
          <SellerStep seller={seller} one={one} />
          <Card title={d("history")}>
            <CaseHistory history={one.history} isOpen={isOpen} />
          </Card>
        </div>
        <div className="flex min-w-0 flex-col gap-4">
          <Card title={d("messages")}>
            <CaseThread
              messages={one.messages}
              self="toko"
              write={isOpen ? { action: writeMessageAction, hidden } : undefined}
            />
          </Card>
          <CaseFacts one={one} />
        </div>
      </div>
    </>
  );
}
