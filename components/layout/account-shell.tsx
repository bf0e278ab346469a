import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { PackageIcon, UserRoundIcon } from "@/components/ui/frame-icons";
import {
  BellIcon,
  HeartIcon,
  HistoryIcon,
  LandmarkIcon,
  MapPinIcon,
  MessageSquareTextIcon,
  SettingsIcon,
  StarIcon,
  StoreIcon,
  TicketPercentIcon,
  WalletIcon,
} from "@/components/ui/icons";
import { NavLink } from "./nav-link";
import { NavList } from "./nav-list";

/** The buyer's own pages, inside the ShopShell: navigation beside the page, a strip above it on phones. */
export async function AccountShell({ children, signOut }: { children: ReactNode; signOut?: ReactNode }) {
  const t = await getTranslations("common.nav");
  const items = [
    { href: "/account", label: t("account"), icon: UserRoundIcon, exact: true },
    { href: "/account/orders", label: t("orders"), icon: PackageIcon },
    { href: "/account/wallet", label: t("wallet"), icon: WalletIcon },
    { href: "/account/vouchers", label: t("vouchers"), icon: TicketPercentIcon },
    { href: "/account/chat", label: t("chat"), icon: MessageSquareTextIcon },
    { href: "/account/reviews", label: t("reviews"), icon: StarIcon },
    { href: "/account/notifications", label: t("notifications"), icon: BellIcon },
    { href: "/account/wishlist", label: t("wishlist"), icon: HeartIcon },
    { href: "/account/stores", label: t("followedStores"), icon: StoreIcon },
    { href: "/account/recent", label: t("recent"), icon: HistoryIcon },
    { href: "/account/addresses", label: t("addresses"), icon: MapPinIcon },
    { href: "/account/banks", label: t("banks"), icon: LandmarkIcon },
    { href: "/account/profile", label: t("profile"), icon: SettingsIcon },
  ];
  return (
    <div className="print:block lg:grid lg:grid-cols-[14rem_minmax(0,1fr)] lg:gap-8">
      <nav aria-label={t("account")} className="no-print max-lg:hidden">
        <div className="sticky top-24 text-sm">
          <NavList groups={[{ items }]} />
          {signOut}
        </div>
      </nav>
      <nav aria-label={t("account")} className="no-print -mx-4 mb-5 lg:hidden">
        <ul className="no-scrollbar flex gap-2 overflow-x-auto px-4 py-1 text-sm">
          {items.map(({ href, label, exact }) => (
            <li key={href}>
              <NavLink
                href={href}
                exact={exact}
                className="block whitespace-nowrap rounded-full border border-line bg-raised px-3.5 py-2 aria-[current=page]:border-accent aria-[current=page]:bg-accent-soft aria-[current=page]:font-semibold aria-[current=page]:text-accent"
              >
                {label}
              </NavLink>
            </li>
          ))}
        </ul>
      </nav>
      <div className="min-w-0">{children}</div>
    </div>
  );
}
