import { getTranslations } from "next-intl/server";
import { When } from "@/components/panel/when";
import { Badge } from "@/components/ui/badge";
import { ButtonLink } from "@/components/ui/button-link";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { OrderStatusBadge } from "@/components/ui/status-badge";
import { TextLink } from "@/components/ui/text-link";
import type { Seller } from "@/lib/auth/actors";
import { mayHandleOrders } from "@/lib/orders/policy";
import { now } from "@/lib/platform/clock";
import { routes } from "@/lib/platform/routes";
import type { WaitingOrder } from "@/lib/reporting/seller-overview";

type WaitingOrdersProps = { seller: Seller; orders: WaitingOrder[] };

/** The head of the overview: what to do now, the nearest deadline first. */
export async function WaitingOrders({ seller, orders }: WaitingOrdersProps) {
  const t = await getTranslations("seller.overview");
  const at = now();
  return (
    <Card
      title={t("waiting")}
      action={<TextLink href={routes.sellerStore(seller.storeSlug, "orders")}>{t("allOrders")}</TextLink>}
    >
      {orders.length === 0 ? (
        <EmptyState drawing="parcel" title={t("nothing")} text={t("nothingText")} />
      ) : (
        <ul className="divide-y divide-line">
          {orders.map((order) => (
            <li
              key={order.billingCode}
              className="flex flex-wrap items-center gap-x-4 gap-y-2 py-3 first:pt-0 last:pb-0"
            >
              <div className="min-w-0 grow basis-60">
                <p className="truncate font-semibold">{order.firstItem}</p>
                <p className="text-muted">
                  {order.buyer} · {t("pieces", { count: order.qty })}
                </p>
              </div>
              <OrderStatusBadge status={order.state} />
              <p className="flex min-w-48 items-center gap-2">
                <span>
                  {order.deadline
                    ? t.rich("deadline", { at: () => <When at={order.deadline ?? ""} /> })
                    : t("noDeadline")}
                </span>
                {order.deadline && new Date(order.deadline) < at && <Badge tone="bad">{t("late")}</Badge>}
              </p>
              <ButtonLink
                href={routes.sellerOrder(seller.storeSlug, order.billingCode)}
                size="sm"
                variant="secondary"
                aria-label={`${t(order.state === "diproses" ? "ship" : "accept")}: ${order.billingCode}`}
              >
                {mayHandleOrders(seller) ? t(order.state === "diproses" ? "ship" : "accept") : t("see")}
              </ButtonLink>
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}
