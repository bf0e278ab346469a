import { getLocale, getTranslations } from "next-intl/server";
import { buttonClass } from "@/components/ui/button-class";
import { Card } from "@/components/ui/card";
import { localePath } from "@/i18n/path";
import type { Seller } from "@/lib/auth/actors";
import { mayHandleOrders } from "@/lib/orders/policy";
import type { OrderDetail } from "@/lib/orders/seller-queries";
import { routes } from "@/lib/platform/routes";

const printable = ["menunggu_konfirmasi", "diproses", "dikirim", "selesai"];

/** The papers that travel with the parcel, or lie beside who packs it. */
export async function Papers({ seller, order }: { seller: Seller; order: Pick<OrderDetail, "billingCode" | "state"> }) {
  if (!printable.includes(order.state) || !mayHandleOrders(seller)) return null;
  const [t, locale] = await Promise.all([getTranslations("seller.order.papers"), getLocale()]);
  return (
    <Card title={t("title")}>
      <div className="flex flex-wrap gap-2">
        {(["label", "packing"] as const).map((kind) => (
          <a
            key={kind}
            href={localePath(locale, routes.sellerOrderPaper(seller.storeSlug, kind, order.billingCode))}
            className={buttonClass({ variant: "secondary", size: "sm" })}
            download
          >
            {t(kind)}
          </a>
        ))}
      </div>
    </Card>
  );
}
