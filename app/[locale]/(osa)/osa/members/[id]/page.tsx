import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { Facts } from "@/components/panel/facts";
import { When } from "@/components/panel/when";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { Card } from "@/components/ui/card";
import { PageHeader } from "@/components/ui/page-header";
import { Money } from "@/components/ui/price";
import { OrderStatusBadge } from "@/components/ui/status-badge";
import { TextLink } from "@/components/ui/text-link";
import { requireOsa } from "@/lib/auth/session";
import { routes } from "@/lib/platform/routes";
import { readMember } from "@/lib/reporting/osa-members";
import { AccountStatus } from "../account-status";
import { DeedsCard } from "./deeds-card";

type MemberProps = { params: Promise<{ id: string }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("osa.members"))("title") };
}

export default async function OsaMemberPage({ params }: MemberProps) {
  const { id } = await params;
  const osa = await requireOsa("cs", routes.osa("members", id));
  const one = (await readMember(osa, id)) ?? notFound();
  const [t, detail, stores] = await Promise.all([
    getTranslations("osa.members"),
    getTranslations("osa.members.detail"),
    getTranslations("osa.stores.detail"),
  ]);
  return (
    <>
      <Breadcrumb items={[{ label: t("title"), href: routes.osa("members") }, { label: one.name }]} />
      <PageHeader title={one.name} text={<AccountStatus status={one.status} />} />
      <div className="gap-4 *:mb-4 *:break-inside-avoid lg:columns-2">
        <Card title={detail("facts")}>
          <Facts
            items={[
              { label: t("email"), value: one.email },
              { label: detail("username"), value: one.username },
              { label: t("phone"), value: one.phone },
              { label: detail("organization"), value: one.organization },
              { label: t("registered"), value: <When at={one.registeredAt} /> },
              { label: t("level"), value: one.level && <span className="capitalize">{one.level}</span> },
              { label: detail("sessions"), value: one.sessions },
              { label: detail("password"), value: one.mustChangePassword && detail("mustChange") },
              { label: detail("addresses"), value: one.addresses },
            ]}
          />
        </Card>
        {one.cursor === osa.userId ? <Card title={t("deeds.title")}>{detail("own")}</Card> : <DeedsCard member={one} />}
        <Card title={detail("money")}>
          <Facts
            items={[
              { label: t("saldo"), value: <Money amountRupiah={one.saldo ?? 0} /> },
              { label: detail("spent"), value: <Money amountRupiah={one.spent} /> },
              { label: t("points"), value: one.points ?? 0 },
              { label: t("transactions"), value: one.transactions ?? 0 },
            ]}
          />
          {one.withdrawals.length > 0 && (
            <ul className="mt-3 divide-y divide-line border-line border-t">
              {one.withdrawals.map((withdrawal) => (
                <li key={withdrawal.id} className="flex flex-wrap justify-between gap-3 py-2">
                  <TextLink href={routes.osa("withdrawals", withdrawal.id)}>{detail("withdrawal")}</TextLink>
                  <span>
                    <Money amountRupiah={withdrawal.amount} /> · <When at={withdrawal.at} className="text-muted" />
                  </span>
                </li>
              ))}
            </ul>
          )}
        </Card>
        <Card title={detail("orders")}>
          {one.orders.length === 0 && <p className="text-muted">{detail("ordersNone")}</p>}
          <ul className="divide-y divide-line">
            {one.orders.map((order) => (
              <li key={order.code} className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1 py-2">
                <span className="min-w-0">
                  <TextLink href={routes.osa("orders", order.code)}>{order.code}</TextLink>
                  <span className="block text-muted text-xs">
                    {order.store} · <When at={order.at} />
                  </span>
                </span>
                <span className="flex items-center gap-3">
                  <OrderStatusBadge status={order.state} />
                  <Money amountRupiah={order.price} />
                </span>
              </li>
            ))}
          </ul>
        </Card>
        {one.storesOf.length > 0 && (
          <Card title={t("stores")}>
            <ul className="divide-y divide-line">
              {one.storesOf.map((store) => (
                <li key={store.id} className="flex justify-between gap-4 py-2">
                  <TextLink href={routes.osa("stores", store.id)}>{store.name}</TextLink>
                  <span className="text-muted">{stores(`role.${store.role}`)}</span>
                </li>
              ))}
            </ul>
          </Card>
        )}
        <Card title={detail("history")}>
          {one.history.length === 0 && <p className="text-muted">{stores("historyNone")}</p>}
          <ul className="divide-y divide-line">
            {one.history.map((entry) => (
              <li key={entry.id} className="py-2">
                <code className="text-xs">{entry.action}</code> <span>{stores("by", { name: entry.by })}</span>{" "}
                <When at={entry.at} className="text-muted" />
                {entry.reason && <span className="block text-muted">{entry.reason}</span>}
              </li>
            ))}
          </ul>
        </Card>
      </div>
    </>
  );
}
