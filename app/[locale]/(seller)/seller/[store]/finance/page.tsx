import type { Metadata } from "next";
import { forbidden } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { listAddress } from "@/components/panel/list-address";
import { PageHeader } from "@/components/ui/page-header";
import { Pagination } from "@/components/ui/pagination";
import { Tabs } from "@/components/ui/tabs";
import { requireSeller } from "@/lib/auth/session";
import { routes } from "@/lib/platform/routes";
import { maySeeMoney } from "@/lib/reporting/policy";
import { listQuery } from "@/lib/reporting/schemas";
import { listStatement, listTransactions, readSellerMoney } from "@/lib/reporting/seller-money";
import { MoneyCards } from "../money-cards";
import { StatementTable } from "./statement-table";
import { TransactionTable } from "./transaction-table";

type FinanceProps = { params: Promise<{ store: string }>; searchParams: Promise<Record<string, string | string[]>> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("seller.finance"))("title") };
}

export default async function StoreFinance({ params, searchParams }: FinanceProps) {
  const { store } = await params;
  const seller = await requireSeller(store, routes.sellerStore(store, "finance"));
  if (!maySeeMoney(seller)) forbidden();
  const query = listQuery.parse(await searchParams);
  const view = query.view === "transactions" ? query.view : undefined;
  const [t, money, statement, transactions] = await Promise.all([
    getTranslations("seller.finance"),
    readSellerMoney(seller),
    view ? null : listStatement(seller, query),
    view ? listTransactions(seller, query) : null,
  ]);
  const path = routes.sellerStore(seller.storeSlug, "finance");
  const page = statement ?? transactions;
  return (
    <>
      <PageHeader title={t("title")} text={t("text")} />
      <MoneyCards money={money} />
      <div className="mt-4">
        <Tabs
          label={t("views")}
          items={[
            { href: path, label: t("statement"), current: !view },
            { href: listAddress(path, { view: "transactions" }), label: t("transactions"), current: Boolean(view) },
          ]}
        />
      </div>
      {statement && <StatementTable storeSlug={seller.storeSlug} rows={statement.rows} />}
      {transactions && <TransactionTable storeSlug={seller.storeSlug} rows={transactions.rows} />}
      <Pagination
        previous={page?.previous && listAddress(path, { view, before: page.previous })}
        next={page?.next && listAddress(path, { view, after: page.next })}
      />
    </>
  );
}
