import { getTranslations } from "next-intl/server";
import { Money } from "@/components/ui/price";
import { ProductPhoto } from "@/components/ui/product-photo";
import type { OrderLine } from "@/lib/orders/seller-queries";

/** What was bought, as it was when it was bought. */
export async function OrderLines({ lines }: { lines: OrderLine[] }) {
  const t = await getTranslations("seller.order");
  return (
    <ul className="divide-y divide-line">
      {lines.map((line) => (
        <li key={line.id} className="flex gap-3 py-3 first:pt-0 last:pb-0">
          <ProductPhoto
            sources={line.thumbnail ? [{ src: line.thumbnail, width: 320 }] : []}
            alt=""
            sizes="56px"
            className="size-14 shrink-0 rounded-md"
          />
          <div className="min-w-0 grow">
            <p className="font-semibold">{line.name}</p>
            <p className="text-muted">
              {line.variant} · {line.sku}
            </p>
            {line.gone > 0 && <p className="font-medium text-warn">{t("lineGone", { count: line.gone })}</p>}
            {line.note && (
              <p className="mt-1 rounded-md bg-smile-soft px-2 py-1">{t("lineNote", { note: line.note })}</p>
            )}
          </div>
          <div className="shrink-0 text-end">
            <p className="money">
              {line.qty} × <Money amountRupiah={line.price - line.discount} />
            </p>
            {line.discount > 0 && (
              <p className="text-muted text-xs">
                <s>
                  <Money amountRupiah={line.price} />
                </s>
              </p>
            )}
            <p className="mt-1 font-semibold">
              <Money amountRupiah={line.subtotal} />
            </p>
          </div>
        </li>
      ))}
    </ul>
  );
}
