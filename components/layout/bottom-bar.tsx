import { HouseIcon, LayoutGridIcon, PackageIcon, ShoppingCartIcon, UserRoundIcon } from "@/components/ui/frame-icons";
import { CartCount } from "./cart-count";
import { NavLink } from "./nav-link";
import type { ShopHeaderWords } from "./shop-header";

/** The five places of the shop within a thumb's reach; only on phones. */
export function BottomBar({ words, cartCount }: { words: ShopHeaderWords; cartCount?: number }) {
  const { home, cart, places } = words;
  const all = [
    { ...home, icon: HouseIcon, exact: true },
    { ...places.categories, icon: LayoutGridIcon, exact: false },
    { ...cart, icon: ShoppingCartIcon, exact: false },
    { ...places.orders, icon: PackageIcon, exact: false },
    { ...places.account, icon: UserRoundIcon, exact: true },
  ];
  return (
    <nav
      aria-label={places.label}
      className="no-print fixed inset-x-0 bottom-0 z-30 border-line border-t bg-raised pb-[env(safe-area-inset-bottom)] md:hidden"
    >
      <ul className="grid h-15 grid-cols-5">
        {all.map(({ href, label, icon: Icon, exact }) => (
          <li key={href}>
            <NavLink
              href={href}
              exact={exact}
              className="flex h-full flex-col items-center justify-center gap-0.5 text-muted text-xs aria-[current=page]:font-semibold aria-[current=page]:text-accent"
            >
              <span className="relative">
                <Icon size={22} />
                {href === cart.href && <CartCount initial={cartCount} />}
              </span>
              {label}
            </NavLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}
