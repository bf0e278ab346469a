import { getTranslations } from "next-intl/server";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Money } from "@/components/ui/price";
import type { RefundableOrder } from "@/lib/checkout/read-refund";

type QuantityFormProps = {
  order: RefundableOrder;
  path: string;
  qtyOf: (orderItemId: string) => number;
  delivery: number;
};

/** How much of each line and of the delivery: an address of its own, so it can be looked at before it is done. */
export async function QuantityForm({ order, path, qtyOf, delivery }: QuantityFormProps) {
  const t = await getTranslations("osa.refund");
  return (
    <Card title={t("choose")}>
      <form action={path} className="flex flex-col gap-3">
        <ul className="divide-y divide-line">
          {order.lines.map((line) => (
            <li key={line.orderItemId} className="flex flex-wrap items-center gap-x-4 gap-y-2 py-3">
              <span className="min-w-0 grow basis-60">
                {line.name}
                <span className="block text-muted text-sm">
                  <Money amountRupiah={line.price} /> · {t("ofLeft", { left: line.left, qty: line.qty })}
                </span>
              </span>
              <label className="flex items-center gap-2">
                <span className="text-sm">{t("pieces")}</span>
                <input
                  type="number"
                  name={`qty-${line.orderItemId}`}
                  min={0}
                  max={line.left}
                  defaultValue={qtyOf(line.orderItemId)}
                  className="input w-20"
                />
              </label>
            </li>
          ))}
          <li className="flex flex-wrap items-center gap-x-4 gap-y-2 py-3">
            <span className="min-w-0 grow basis-60">
              {t("delivery")}
              <span className="block text-muted text-sm">
                {t("leftOf")} <Money amountRupiah={order.deliveryLeft} />
              </span>
            </span>
            <label className="flex items-center gap-2">
              <span className="text-sm">Rp</span>
              <input
                type="number"
                name="delivery"
                min={0}
                max={order.deliveryLeft}
                defaultValue={delivery}
                className="input w-32"
              />
            </label>
          </li>
        </ul>
        <Button type="submit" variant="secondary" className="self-start">
          {t("look")}
        </Button>
      </form>
    </Card>
  );
}
