import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { LinePhoto } from "@/components/orders/line-photo";
import { Card } from "@/components/ui/card";
import { Link } from "@/components/ui/link";
import { Price } from "@/components/ui/price";
import { TextLink } from "@/components/ui/text-link";
import { TextareaField } from "@/components/ui/textarea-field";
import { routes } from "@/lib/platform/routes";
import { formatRupiah } from "@/lib/shared/rupiah";
import { type CheckoutProblem, Problems } from "./problems";

type StoreSectionProps = {
  store: { storeId: string; name: string; slug: string; cityName: string };
  lines: {
    cartId: string;
    name: string;
    variant: string;
    thumbnail: string | null;
    price: number;
    discount: number;
    qty: number;
    subtotal: number;
    note: string;
  }[];
  note: string;
  problems: CheckoutProblem[];
  /** How it is delivered, which voucher, and what it costs. */
  delivery: ReactNode;
  voucher: ReactNode;
  costs: ReactNode;
};

/** One store's part of the checkout: it becomes an order of its own. */
export async function StoreSection({ store, lines, note, problems, delivery, voucher, costs }: StoreSectionProps) {
  const t = await getTranslations("checkout");
  return (
    <Card
      title={
        <Link href={routes.store(store.slug)} className="hover:underline">
          {store.name}
        </Link>
      }
      action={<span className="text-end text-muted text-sm">{t("store.from", { city: store.cityName })}</span>}
    >
      <ul className="divide-y divide-line">
        {lines.map((line) => (
          <li key={line.cartId} className="py-3 first:pt-0">
            <div className="flex gap-3">
              <LinePhoto url={line.thumbnail} />
              <div className="min-w-0 grow">
                <p className="font-medium">{line.name}</p>
                <p className="text-muted text-sm">{line.variant}</p>
                <div className="flex flex-wrap items-baseline justify-between gap-x-4">
                  <span className="tabular text-muted text-sm">
                    {t("store.qty", { qty: line.qty, price: formatRupiah(line.price - line.discount) })}
                  </span>
                  <Price amountRupiah={line.subtotal} wasRupiah={line.price * line.qty} size="sm" />
                </div>
                {line.note && <p className="text-muted text-sm">{t("store.lineNote", { note: line.note })}</p>}
              </div>
            </div>
            <Problems all={problems} field={`line.${line.cartId}`} />
            {problems.some(({ field }) => field === `line.${line.cartId}`) && (
              <TextLink href={routes.cart()} className="text-sm">
                {t("detail.toCart")}
              </TextLink>
            )}
          </li>
        ))}
      </ul>
      <Problems all={problems} field={`store.${store.storeId}`} />
      <div className="mt-4 flex flex-col gap-5 border-line border-t pt-4">
        {delivery}
        {voucher}
        <TextareaField
          name={`note.${store.storeId}`}
          label={t("store.note")}
          placeholder={t("store.notePlaceholder")}
          defaultValue={note}
          rows={2}
          maxLength={200}
        />
        <div className="rounded-md border border-line p-4">{costs}</div>
      </div>
    </Card>
  );
}
