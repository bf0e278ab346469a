import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { OrderCard } from "@/components/orders/order-card";
import { OrderSearch } from "@/components/orders/order-search";
import { ButtonLink } from "@/components/ui/button-link";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { Pagination } from "@/components/ui/pagination";
import { Tabs } from "@/components/ui/tabs";
import { TextLink } from "@/components/ui/text-link";
import { localePath } from "@/i18n/path";
import { requireBuyer } from "@/lib/auth/session";
import { listOrders } from "@/lib/orders/queries/list";
import { states } from "@/lib/orders/status";
import { routes } from "@/lib/platform/routes";

export const dynamic = "force-dynamic";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("orders");
  return { title: t("title") };
}

type OrdersPageProps = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function OrdersPage({ searchParams }: OrdersPageProps) {
  const query = await searchParams;
  const text = (name: string) => (typeof query[name] === "string" ? query[name].trim().slice(0, 100) : "") || undefined;
  const state = states.find((known) => known === query.state);
  const [q, after] = [text("q"), text("after")];
  const buyer = await requireBuyer(routes.orders({ state, q, after }));
  const t = await getTranslations("orders");
  const status = await getTranslations("common.orderStatus");
  const { orders, next, counts } = await listOrders(buyer, { state, q, after });
  const tabs = [
    { href: routes.orders({ q }), label: t("states.all"), count: counts.all, current: !state },
    ...states.map((known) => ({
      href: routes.orders({ state: known, q }),
      label: status(known),
      count: counts[known],
      current: known === state,
    })),
  ];
  const isNew = counts.all === 0 && !q;
  return (
    <>
      <PageHeader title={t("title")} text={t("text")} />
      {!isNew && (
        <>
          <OrderSearch action={localePath(await getLocale(), routes.orders())} q={q} state={state} />
          <Tabs label={t("states.label")} items={tabs} />
        </>
      )}
      {after && (
        <p className="mb-4">
          <TextLink href={routes.orders({ state, q })}>{t("newest")}</TextLink>
        </p>
      )}
      {orders.length > 0 ? (
        <ul className="flex flex-col gap-4">
          {orders.map((order) => (
            <OrderCard key={order.id} order={order} />
          ))}
        </ul>
      ) : (
        <EmptyState
          drawing="parcel"
          title={isNew ? t("empty.none") : q ? t("empty.search", { q }) : t("empty.state")}
          text={isNew ? t("empty.noneText") : undefined}
          action={
            <ButtonLink href={isNew ? routes.home() : routes.orders()} variant={isNew ? "primary" : "secondary"}>
              {isNew ? t("empty.shop") : t("empty.all")}
            </ButtonLink>
          }
        />
      )}
      <Pagination next={next ? routes.orders({ state, q, after: next }) : undefined} />
    </>
  );
}
