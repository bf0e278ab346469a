import { getLocale, getTranslations } from "next-intl/server";
import { ButtonLink } from "@/components/ui/button-link";
import { Link } from "@/components/ui/link";
import { OrderStatusBadge } from "@/components/ui/status-badge";
import { routes } from "@/lib/platform/routes";
import { formatDate, formatInstant } from "@/lib/shared/jakarta-time";
import { formatRupiah } from "@/lib/shared/rupiah";
import { LinePhoto } from "./line-photo";

export type OrderCardProps = {
  order: {
    billingCode: string;
    state:
      | "menunggu_bayar"
      | "menunggu_konfirmasi"
      | "diproses"
      | "dikirim"
      | "selesai"
      | "dibatalkan"
      | "dikembalikan";
    storeName: string;
    orderedAt: Date;
    orderPrice: number;
    checkoutId: string;
    payBy: Date | null;
    lineCount: number;
    first: { name: string; variant: string; thumbnail: string | null; qty: number };
    unreviewed: number;
  };
};

/** An order in the list: what it was, where it stands, and the one thing to do about it. */
export async function OrderCard({ order }: OrderCardProps) {
  const t = await getTranslations("orders");
  const locale = await getLocale();
  const href = routes.order(order.billingCode);
  const next = nextStep(order);
  return (
    <li className="rounded-lg border border-line bg-raised p-4">
      <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1 text-sm">
        <span className="min-w-0 truncate font-semibold">{order.storeName}</span>
        <OrderStatusBadge status={order.state} />
      </div>
      <Link href={href} aria-label={t("card.open", { code: order.billingCode })} className="group mt-3 flex gap-3">
        <LinePhoto url={order.first.thumbnail} />
        <span className="min-w-0 grow">
          <span className="line-clamp-2 font-medium group-hover:underline">{order.first.name}</span>
          <span className="block text-muted text-sm">
            {order.first.variant} · {t("card.qty", { qty: order.first.qty })}
          </span>
          {order.lineCount > 1 && (
            <span className="block text-muted text-sm">{t("card.more", { count: order.lineCount - 1 })}</span>
          )}
        </span>
      </Link>
      <div className="mt-3 flex flex-wrap items-end justify-between gap-3 border-line border-t pt-3">
        <div className="text-sm">
          <p className="text-muted">
            {order.payBy
              ? t("card.payBy", { at: formatInstant(order.payBy, locale) })
              : formatDate(order.orderedAt, locale)}
          </p>
          <p>
            {t("card.total")} <strong className="money">{formatRupiah(order.orderPrice)}</strong>
          </p>
          <p className="break-all text-muted text-xs">{order.billingCode}</p>
        </div>
        <ButtonLink href={next.href} variant={next.isUrgent ? "primary" : "secondary"} size="sm">
          {t(`next.${next.key}`)}
        </ButtonLink>
      </div>
    </li>
  );
}

function nextStep({ state, billingCode, checkoutId, unreviewed }: OrderCardProps["order"]) {
  const href = routes.order(billingCode);
  if (state === "menunggu_bayar") return { key: "pay", href: routes.payment(checkoutId), isUrgent: true } as const;
  if (state === "dikirim") return { key: "received", href: `${href}#next`, isUrgent: true } as const;
  if (state === "selesai" && unreviewed > 0)
    return { key: "review", href: `${href}#reviews`, isUrgent: false } as const;
  const open = state === "diproses" || state === "menunggu_konfirmasi";
  return { key: open ? "track" : "details", href, isUrgent: false } as const;
}
