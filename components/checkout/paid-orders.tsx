import { getTranslations } from "next-intl/server";
import { Card } from "@/components/ui/card";
import { Money } from "@/components/ui/price";
import { TextLink } from "@/components/ui/text-link";
import { routes } from "@/lib/platform/routes";

type PaidOrdersProps = { orders: { billingCode: string; storeName: string; orderPrice: number }[] };

export async function PaidOrders({ orders }: PaidOrdersProps) {
  const t = await getTranslations("checkout.payment");
  return (
    <Card title={t("orders")}>
      <ul className="divide-y divide-line text-sm">
        {orders.map((order) => (
          <li key={order.billingCode} className="flex items-start justify-between gap-4 py-2 first:pt-0 last:pb-0">
            <span className="min-w-0">
              <span className="block truncate font-medium">{order.storeName}</span>
              <TextLink href={routes.order(order.billingCode)} className="break-all">
                {order.billingCode}
              </TextLink>
            </span>
            <Money amountRupiah={order.orderPrice} />
          </li>
        ))}
      </ul>
    </Card>
  );
}
