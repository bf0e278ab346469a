import { getTranslations } from "next-intl/server";
import { Link } from "@/components/ui/link";
import { Price } from "@/components/ui/price";
import { TextLink } from "@/components/ui/text-link";
import { routes } from "@/lib/platform/routes";
import { formatRupiah } from "@/lib/shared/rupiah";
import { LinePhoto } from "./line-photo";

export type OrderedLine = {
  id: string;
  name: string;
  variant: string;
  thumbnail: string | null;
  productSlug: string;
  variantId: string;
  price: number;
  discount: number;
  qty: number;
  gone: number;
  subtotal: number;
  note: string;
};

/** The things of an order as they were when they were bought. */
export async function OrderLines({ lines, billingCode }: { lines: OrderedLine[]; billingCode: string }) {
  const t = await getTranslations("orders");
  return (
    <ul className="divide-y divide-line">
      {lines.map((line) => (
        <li key={line.id} className="flex gap-3 py-3 first:pt-0 last:pb-0">
          <LinePhoto url={line.thumbnail} />
          <div className="min-w-0 grow">
            <Link href={routes.product(line.productSlug, line.variantId)} className="font-medium hover:underline">
              {line.name}
            </Link>
            <p className="text-muted text-sm">{line.variant}</p>
            <div className="flex flex-wrap items-baseline justify-between gap-x-4">
              <span className="tabular text-muted text-sm">
                {line.qty} × {formatRupiah(line.price - line.discount)}
              </span>
              <Price amountRupiah={line.subtotal} size="sm" />
            </div>
            {line.gone > 0 && <p className="font-medium text-sm text-warn">{t("detail.gone", { count: line.gone })}</p>}
            <TextLink href={routes.orderItem(billingCode, line.id)} className="text-sm">
              {t("detail.asBought")}
            </TextLink>
            {line.note && <p className="text-muted text-sm">{t("detail.itemNote", { note: line.note })}</p>}
          </div>
        </li>
      ))}
    </ul>
  );
}
