import type { Metadata } from "next";
import { forbidden } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { listAddress } from "@/components/panel/list-address";
import { PageHeader } from "@/components/ui/page-header";
import { Pagination } from "@/components/ui/pagination";
import { Tabs } from "@/components/ui/tabs";
import { requireSeller } from "@/lib/auth/session";
import { newestOver } from "@/lib/ledger/close-months";
import { listStatements } from "@/lib/ledger/statement-queries";
import { now } from "@/lib/platform/clock";
import { routes } from "@/lib/platform/routes";
import { maySeeMoney } from "@/lib/reporting/policy";
import { statementQuery } from "@/lib/reporting/schemas";
import { listHeld } from "@/lib/reporting/seller-held";
import { listTransactions, readSellerMoney } from "@/lib/reporting/seller-money";
import { listMovements } from "@/lib/reporting/seller-movements";
import { MoneyCards } from "../money-cards";
import { HeldTable } from "./held-table";
import { MonthlyTable } from "./monthly-table";
import { MovementFilters } from "./movement-filters";
import { MovementList } from "./movement-list";
import { TaxSection } from "./tax/tax-section";
import { TransactionTable } from "./transaction-table";
import { WithdrawSection } from "./withdraw/withdraw-section";

type FinanceProps = { params: Promise<{ store: string }>; searchParams: Promise<Record<string, string | string[]>> };

const views = ["held", "months", "transactions", "tax"] as const;

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("finance"))("title") };
}

export default async function StoreFinance({ params, searchParams }: FinanceProps) {
  const { store } = await params;
  const seller = await requireSeller(store, routes.sellerStore(store, "finance"));
  if (!maySeeMoney(seller)) forbidden();
  const query = statementQuery.parse(await searchParams);
  const view = views.find((known) => known === query.view);
  const [t, money, movements, held, months, transactions] = await Promise.all([
    getTranslations("finance"),
    readSellerMoney(seller),
    view ? null : listMovements(seller, query),
    view === "held" ? listHeld(seller, query) : null,
    view === "months" ? listStatements(seller) : null,
    view === "transactions" ? listTransactions(seller, query) : null,
  ]);
  const path = routes.sellerStore(seller.storeSlug, "finance");
  const page = movements ?? held ?? transactions;
  const asked = { view, from: query.from, to: query.to, kind: query.kind, q: query.q };
  const tab = (name: (typeof views)[number], label: string) => ({
    href: `${listAddress(path, { view: name })}#views`,
    label,
    current: view === name,
  });
  return (
    <>
      <PageHeader title={t("title")} text={t("text")} />
      <MoneyCards storeSlug={seller.storeSlug} money={money} />
      <WithdrawSection seller={seller} />
      <div id="views" className="mt-6 scroll-mt-16">
        <Tabs
          label={t("views")}
          items={[
            { href: `${path}#views`, label: t("statement"), current: !view },
            tab("held", t("heldMoney")),
            tab("months", t("months")),
            tab("transactions", t("transactions")),
            tab("tax", t("tax.title")),
          ]}
        />
      </div>
      {movements && (
        <>
          <MovementFilters storeSlug={seller.storeSlug} asked={asked} />
          <MovementList
            storeSlug={seller.storeSlug}
            rows={movements.rows}
            filtered={Boolean(query.from || query.to || query.kind || query.q)}
          />
        </>
      )}
      {held && <HeldTable storeSlug={seller.storeSlug} rows={held.rows} />}
      {months && <MonthlyTable storeSlug={seller.storeSlug} statements={months} lastOver={newestOver(now())} />}
      {transactions && <TransactionTable storeSlug={seller.storeSlug} rows={transactions.rows} />}
      {view === "tax" && <TaxSection seller={seller} />}
      <Pagination
        previous={page?.previous && listAddress(path, { ...asked, before: page.previous })}
        next={page?.next && listAddress(path, { ...asked, after: page.next })}
      />
    </>
  );
}
