import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { PanelShell } from "@/components/layout/panel-shell";
import { PackageIcon, ShoppingCartIcon } from "@/components/ui/frame-icons";
import {
  BellIcon,
  BoxesIcon,
  CalculatorIcon,
  ChartNoAxesColumnIcon,
  ClipboardListIcon,
  HistoryIcon,
  MessageSquareTextIcon,
  PlusIcon,
  SettingsIcon,
  StarIcon,
  StoreIcon,
  TicketPercentIcon,
  UndoIcon,
  UsersIcon,
  WalletIcon,
} from "@/components/ui/icons";
import { Link } from "@/components/ui/link";
import { routes, type SellerSection } from "@/lib/platform/routes";

type SellerPanelProps = {
  store: { slug: string; name: string };
  otherStores: { slug: string; name: string }[];
  /** What waits, so that the menu can say where. */
  waiting: { orders: number; chats: number; complaints: number; lowStock: number; reviews: number };
  /** What the person's role is for. */
  may: { money: boolean; goods: boolean; vouchers: boolean; settings: boolean; staff: boolean; activity: boolean };
  signOut?: ReactNode;
  children: ReactNode;
};

/** The seller centre: its menu holds what there is, and what the person's role is for. */
export async function SellerPanel({ store, otherStores, waiting, may, signOut, children }: SellerPanelProps) {
  const t = await getTranslations("common");
  const to = (section?: SellerSection) => routes.sellerStore(store.slug, section);
  const overview = { href: to(), label: t("seller.overview"), icon: ChartNoAxesColumnIcon, exact: true };
  const orders = { href: to("orders"), label: t("seller.orders"), icon: ClipboardListIcon, count: waiting.orders };
  const products = { href: to("products"), label: t("seller.products"), icon: PackageIcon };
  const chat = { href: to("chat"), label: t("seller.chat"), icon: MessageSquareTextIcon, count: waiting.chats };
  const finance = { href: to("finance"), label: t("seller.finance"), icon: WalletIcon };
  const complaints = {
    href: to("complaints"),
    label: t("seller.complaints"),
    icon: UndoIcon,
    count: waiting.complaints,
  };
  const stock = { href: to("stock"), label: t("seller.stock"), icon: BoxesIcon, count: waiting.lowStock };
  const reviews = { href: to("reviews"), label: t("seller.reviews"), icon: StarIcon, count: waiting.reviews };
  const dropped = { href: to("dropped"), label: t("seller.dropped"), icon: ShoppingCartIcon };
  const vouchers = { href: to("vouchers"), label: t("seller.vouchers"), icon: TicketPercentIcon };
  const groups = [
    { items: [overview, orders, ...(may.goods ? [chat, complaints] : [])] },
    {
      label: t("seller.groupSell"),
      items: [products, ...(may.goods ? [stock, reviews] : []), dropped, ...(may.vouchers ? [vouchers] : [])],
    },
    {
      label: t("seller.groupMoney"),
      items: [
        ...(may.money ? [finance] : []),
        { href: to("fee-calculator"), label: t("seller.feeCalculator"), icon: CalculatorIcon },
      ],
    },
    {
      label: t("seller.groupStore"),
      items: [
        ...(may.settings ? [{ href: to("settings"), label: t("seller.settings"), icon: SettingsIcon }] : []),
        ...(may.staff ? [{ href: to("staff"), label: t("seller.staff"), icon: UsersIcon }] : []),
        ...(may.activity ? [{ href: to("activity"), label: t("seller.activity"), icon: HistoryIcon }] : []),
        { href: to("notifications"), label: t("nav.notifications"), icon: BellIcon },
      ],
    },
  ];
  return (
    <PanelShell
      title={store.name}
      subtitle={t("nav.sellerPanel")}
      groups={groups}
      places={[overview, orders, products, may.goods ? chat : finance]}
      switcher={<Switcher stores={otherStores} />}
      signOut={signOut}
    >
      {children}
    </PanelShell>
  );
}

async function Switcher({ stores }: { stores: SellerPanelProps["otherStores"] }) {
  const t = await getTranslations("common.seller");
  const look = "flex min-h-10 items-center gap-3 rounded-md px-3 hover:bg-sunken";
  return (
    <>
      {stores.length > 0 && <p className="px-3 font-semibold text-muted text-xs">{t("switchStore")}</p>}
      {stores.map((other) => (
        <Link key={other.slug} href={routes.sellerStore(other.slug)} className={look}>
          <StoreIcon size={18} />
          <span className="truncate">{other.name}</span>
        </Link>
      ))}
      <Link href={routes.openStore()} className={look}>
        <PlusIcon size={18} />
        {t("openAnother")}
      </Link>
    </>
  );
}
