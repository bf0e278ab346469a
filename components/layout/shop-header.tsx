import type { ReactNode } from "react";
import { ShoppingCartIcon } from "@/components/ui/frame-icons";
import { Mark } from "@/components/ui/mark";
import { CartCount } from "./cart-count";
import { MeIsland } from "./me-island";
import type { MemberMenuProps } from "./member-menu";
import { SearchForm, type SearchFormWords } from "./search-form";
import type { FrameLink } from "./shop-frame";

export type ShopHeaderWords = {
  home: FrameLink;
  cart: FrameLink;
  places: { label: string; categories: FrameLink; orders: FrameLink; account: FrameLink };
  me: MemberMenuProps["words"] & {
    login: string;
    register: string;
    notifications: string;
    wishlist: string;
    wallet: string;
  };
  search: SearchFormWords;
};

type ShopHeaderProps = {
  words: ShopHeaderWords;
  cartCount?: number;
  categories: FrameLink[];
  signOut?: ReactNode;
};

export function ShopHeader({ words, cartCount, categories, signOut }: ShopHeaderProps) {
  const { me, places } = words;
  const links = [
    { href: "/account/orders", label: places.orders.label },
    { href: "/account/notifications", label: me.notifications, isNotices: true },
    { href: "/account/wishlist", label: me.wishlist },
    { href: "/account/wallet", label: me.wallet },
    { href: "/account", label: places.account.label },
  ];
  return (
    <>
      <header className="no-print sticky top-0 z-30 border-line border-b bg-surface">
        <div className="mx-auto flex h-16 max-w-page items-center gap-3 px-4 md:gap-6 lg:px-6">
          <a href={words.home.href} data-soft="" aria-label="OneSmile" className="rounded-sm pb-1.5">
            <Mark className="text-lg md:text-xl" />
          </a>
          <SearchForm words={words.search} />
          <a
            href={words.cart.href}
            data-soft=""
            className="relative hidden h-11 items-center gap-3.5 rounded-md px-3 font-medium hover:bg-sunken md:flex"
          >
            <span className="relative">
              <ShoppingCartIcon size={22} />
              <CartCount initial={cartCount} />
            </span>
            <span className="max-lg:sr-only">{words.cart.label}</span>
          </a>
          <div className="hidden h-11 w-44 shrink-0 items-center justify-end md:flex">
            <MeIsland words={me} links={links} signOut={signOut} />
          </div>
        </div>
      </header>
      {categories.length > 0 && (
        <nav aria-label={places.categories.label} className="no-print border-line border-b">
          <ul className="no-scrollbar mx-auto flex max-w-page gap-1 overflow-x-auto px-2 py-1 text-sm lg:px-4">
            {categories.map((category) => (
              <li key={category.href}>
                <a
                  href={category.href}
                  data-soft=""
                  className="block whitespace-nowrap rounded-full px-3 py-2 text-muted hover:bg-sunken hover:text-ink"
                >
                  {category.label}
                </a>
              </li>
            ))}
          </ul>
        </nav>
      )}
    </>
  );
}
