import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { PanelShell } from "@/components/layout/panel-shell";
import {
  CalculatorIcon,
  ChartNoAxesColumnIcon,
  ClipboardListIcon,
  PackageIcon,
  StoreIcon,
  WalletIcon,
} from "@/components/ui/icons";
import { Link } from "@/components/ui/link";
import { routes } from "@/lib/platform/routes";

type SellerPanelProps = {
  store: { slug: string; name: string };
  otherStores: { slug: string; name: string }[];
  /** Orders that wait for the store. */
  waiting: number;
  seesMoney: boolean;
  signOut?: ReactNode;
  children: ReactNode;
};

/** The seller centre: its menu holds what there is, and what the person's role is for. */
export async function SellerPanel({ store, otherStores, waiting, seesMoney, signOut, children }: SellerPanelProps) {
  const t = await getTranslations("common");
  const items = [
    { href: routes.sellerStore(store.slug), label: t("seller.overview"), icon: ChartNoAxesColumnIcon, exact: true },
    {
      href: routes.sellerStore(store.slug, "orders"),
      label: t("seller.orders"),
      icon: ClipboardListIcon,
      count: waiting,
    },
    { href: routes.sellerStore(store.slug, "products"), label: t("seller.products"), icon: PackageIcon },
    ...(seesMoney
      ? [{ href: routes.sellerStore(store.slug, "finance"), label: t("seller.finance"), icon: WalletIcon }]
      : []),
    { href: routes.sellerStore(store.slug, "fee-calculator"), label: t("seller.feeCalculator"), icon: CalculatorIcon },
  ];
  const switcher = otherStores.map((other) => (
    <Link
      key={other.slug}
      href={routes.sellerStore(other.slug)}
      className="flex min-h-10 items-center gap-3 rounded-md px-3 hover:bg-sunken"
    >
      <StoreIcon size={18} />
      <span className="truncate">{other.name}</span>
    </Link>
  ));
  return (
    <PanelShell
      title={store.name}
      subtitle={t("nav.sellerPanel")}
      groups={[{ items }]}
      switcher={switcher}
      signOut={signOut}
    >
      {children}
    </PanelShell>
  );
}
