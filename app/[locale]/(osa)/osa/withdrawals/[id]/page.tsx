import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { Facts } from "@/components/panel/facts";
import { When } from "@/components/panel/when";
import { WithdrawalStateBadge } from "@/components/payouts/withdrawal-state";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { Card } from "@/components/ui/card";
import { PageHeader } from "@/components/ui/page-header";
import { Money } from "@/components/ui/price";
import { requireOsa } from "@/lib/auth/session";
import { routes } from "@/lib/platform/routes";
import { nextStep, readWithdrawalDetail } from "@/lib/reporting/osa-withdrawals";
import { StepForms } from "./step-forms";

export const dynamic = "force-dynamic";

type WithdrawalProps = { params: Promise<{ id: string }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("payouts.osa"))("title") };
}

export default async function OsaWithdrawal({ params }: WithdrawalProps) {
  const { id } = await params;
  const osa = await requireOsa("keuangan", routes.osa("withdrawals", id));
  const one = (await readWithdrawalDetail(osa, id)) ?? notFound();
  const t = await getTranslations("payouts.osa");
  return (
    <>
      <Breadcrumb items={[{ label: t("title"), href: routes.osa("withdrawals") }, { label: one.owner }]} />
      <PageHeader title={one.owner} text={t(`nextOf.${nextStep(one)}`)} />
      <div className="flex flex-col gap-4">
        <Card>
          <Facts
            items={[
              { label: t("status"), value: <WithdrawalStateBadge state={one.status} /> },
              { label: t("owner"), value: one.isStore ? t("store") : t("buyer") },
              { label: t("amount"), value: <Money amountRupiah={one.amount} /> },
              { label: t("transfer"), value: <Money amountRupiah={one.amount - one.fee} /> },
              { label: t("fee"), value: one.fee > 0 && <Money amountRupiah={one.fee} /> },
              { label: t("to"), value: `${one.bank} · ${one.accountNumber}` },
              { label: t("holder"), value: one.holderName },
              { label: t("requestedBy"), value: one.requestedBy },
              { label: t("age"), value: <When at={one.at} /> },
              { label: t("firstBy"), value: one.firstBy },
              { label: t("secondBy"), value: one.secondBy },
              { label: t("method"), value: one.method && t(`methodName.${one.method}`) },
              { label: t("reference"), value: one.reference },
              { label: t("cost"), value: one.cost > 0 && <Money amountRupiah={one.cost} /> },
              { label: t("paidAt"), value: one.paidAt && <When at={one.paidAt} /> },
              { label: t("reason"), value: one.reason },
              {
                label: t("proof"),
                value: one.proofUrl && (
                  <a href={one.proofUrl} className="text-accent underline">
                    {t("viewProof")}
                  </a>
                ),
              },
            ]}
          />
        </Card>
        <StepForms one={one} />
      </div>
    </>
  );
}
