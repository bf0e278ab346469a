import { randomUUID } from "node:crypto";
import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { WithdrawPanel } from "@/components/payouts/withdraw-panel";
import { WithdrawalList } from "@/components/payouts/withdrawal-list";
import { ButtonLink } from "@/components/ui/button-link";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { Pagination } from "@/components/ui/pagination";
import { Money } from "@/components/ui/price";
import { Table } from "@/components/ui/table";
import { TextLink } from "@/components/ui/text-link";
import { requireBuyer } from "@/lib/auth/session";
import { readWallet } from "@/lib/ledger/wallet-queries";
import { readPointsDesk, readWithdrawDesk } from "@/lib/payouts/queries";
import { routes } from "@/lib/platform/routes";
import { formatInstant } from "@/lib/shared/jakarta-time";
import { cancelWalletWithdrawalAction, withdrawWalletAction } from "./actions";
import { PointsCard } from "./points-card";

export const dynamic = "force-dynamic";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("account.wallet"))("title") };
}

type WalletPageProps = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function WalletPage({ searchParams }: WalletPageProps) {
  const { before } = await searchParams;
  const position = typeof before === "string" && /^\d{1,15}$/.test(before) ? Number(before) : null;
  const buyer = await requireBuyer(routes.wallet());
  const [t, locale, wallet, desk, points] = await Promise.all([
    getTranslations("account.wallet"),
    getLocale(),
    readWallet(buyer, position),
    readWithdrawDesk(buyer),
    readPointsDesk(buyer),
  ]);
  return (
    <>
      <PageHeader title={t("title")} text={t("text")} />
      <div className="grid items-start gap-4 lg:grid-cols-2">
        <div className="flex flex-col gap-4">
          <Card title={t("balance")}>
            <p className="font-bold text-2xl">
              <Money amountRupiah={wallet.balanceRupiah} />
            </p>
            <p className="mt-1 text-muted text-sm">{t("balanceWhy")}</p>
          </Card>
          <WithdrawPanel
            desk={desk}
            request={withdrawWalletAction}
            requestKey={randomUUID()}
            banksHref={routes.banks()}
          />
        </div>
        <div className="flex flex-col gap-4">
          <PointsCard desk={points} requestKey={randomUUID()} />
          <WithdrawalList items={desk.withdrawals} cancel={cancelWalletWithdrawalAction} />
        </div>
      </div>
      <div className="mt-4">
        {wallet.lines.length > 0 ? (
          <Table
            caption={t("history")}
            rows={wallet.lines}
            rowKey={(line) => String(line.id)}
            columns={[
              { key: "at", label: t("at"), cell: (line) => formatInstant(new Date(line.at), locale) },
              {
                key: "what",
                label: t("what"),
                cell: (line) => (
                  <>
                    {t(`kinds.${line.kind}`)}
                    {line.billingCode && (
                      <span className="block break-all text-muted text-xs">
                        {line.isOrder ? (
                          <TextLink href={routes.order(line.billingCode)}>{line.billingCode}</TextLink>
                        ) : (
                          line.billingCode
                        )}
                      </span>
                    )}
                  </>
                ),
              },
              {
                key: "amount",
                label: t("amount"),
                end: true,
                cell: (line) => <Money amountRupiah={line.amountRupiah} />,
              },
              {
                key: "after",
                label: t("after"),
                end: true,
                cell: (line) => <Money amountRupiah={line.balanceAfterRupiah} />,
              },
            ]}
          />
        ) : (
          <EmptyState
            drawing="purse"
            title={t("empty")}
            text={t("emptyText")}
            action={<ButtonLink href={routes.orders()}>{t("orders")}</ButtonLink>}
          />
        )}
      </div>
      <Pagination next={wallet.next ? `${routes.wallet()}?before=${wallet.next}` : undefined} />
    </>
  );
}
