import { getTranslations } from "next-intl/server";
import { Stat, StatGrid } from "@/components/panel/stat";
import type { Seller } from "@/lib/auth/actors";
import { mayHandleOrders } from "@/lib/orders/policy";
import { routes, type SellerSection } from "@/lib/platform/routes";
import { maySeeMoney } from "@/lib/reporting/policy";
import type { SellerWaiting } from "@/lib/reporting/seller-waiting";

type WaitingStatsProps = { seller: Seller; waiting: SellerWaiting };

/** What waits, each a large target that leads to where it is done; what waits for nobody is not marked. */
export async function WaitingStats({ seller, waiting }: WaitingStatsProps) {
  const t = await getTranslations("storefront.overview");
  const many = (count: number) => (count >= 100 ? "99+" : String(count));
  const to = (section: SellerSection, state?: string) =>
    `${routes.sellerStore(seller.storeSlug, section)}${state ? `?state=${state}` : ""}`;
  const packs = mayHandleOrders(seller);
  const stats = [
    { key: "toAccept", count: waiting.toAccept, href: to("orders", "menunggu_konfirmasi"), shown: true },
    { key: "toShip", count: waiting.toShip, href: to("orders", "diproses"), shown: true },
    { key: "complaints", count: waiting.complaints, href: to("complaints"), shown: packs },
    { key: "chats", count: waiting.chats, href: to("chat"), shown: packs },
    { key: "lowStock", count: waiting.lowStock, href: to("stock"), shown: packs },
    { key: "reviews", count: waiting.reviews, href: to("reviews"), shown: packs },
    { key: "withdrawals", count: waiting.withdrawals, href: to("finance"), shown: maySeeMoney(seller) },
  ] as const;
  return (
    <StatGrid label={t("waiting")}>
      {stats
        .filter(({ shown }) => shown)
        .map(({ key, count, href }) => (
          <Stat key={key} label={t(key)} value={many(count)} href={href} urgent={count > 0 && key !== "withdrawals"} />
        ))}
    </StatGrid>
  );
}
