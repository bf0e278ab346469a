import { getTranslations } from "next-intl/server";
import { HouseIcon, LayoutGridIcon, PackageIcon, ShoppingCartIcon, UserRoundIcon } from "@/components/ui/icons";
import { CartCount } from "./cart-count";
import { NavLink } from "./nav-link";

/** The five places of the shop within a thumb's reach; only on phones. */
export async function BottomBar({ cartCount }: { cartCount?: number }) {
  const t = await getTranslations("common.nav");
  const places = [
    { href: "/", label: t("home"), icon: HouseIcon, exact: true },
    { href: "/categories", label: t("categories"), icon: LayoutGridIcon },
    { href: "/cart", label: t("cart"), icon: ShoppingCartIcon, count: true },
    { href: "/account/orders", label: t("orders"), icon: PackageIcon },
    { href: "/account", label: t("account"), icon: UserRoundIcon, exact: true },
  ];
  return (
    <nav
      aria-label={t("main")}
      className="no-print fixed inset-x-0 bottom-0 z-30 border-line border-t bg-raised pb-[env(safe-area-inset-bottom)] md:hidden"
    >
      <ul className="grid h-15 grid-cols-5">
        {places.map(({ href, label, icon: Icon, exact, count }) => (
          <li key={href}>
            <NavLink
              href={href}
              exact={exact}
              className="flex h-full flex-col items-center justify-center gap-0.5 text-muted text-xs aria-[current=page]:font-semibold aria-[current=page]:text-accent"
            >
              <span className="relative">
                <Icon size={22} />
                {count && <CartCount initial={cartCount} />}
              </span>
              {label}
            </NavLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}
