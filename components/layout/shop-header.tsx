import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { ShoppingCartIcon } from "@/components/ui/icons";
import { Link } from "@/components/ui/link";
import { Mark } from "@/components/ui/mark";
import { CartCount } from "./cart-count";
import { MeIsland } from "./me-island";
import { SearchForm } from "./search-form";

export type ShopHeaderProps = {
  query?: string;
  /** The lines in the reader's cart, where the page is made for one reader; shared pages learn it later. */
  cartCount?: number;
  /** The strip under the header: links to the categories. */
  categories?: { href: string; label: string }[];
  /** The form that signs out, for the member's menu. */
  signOut?: ReactNode;
};

export async function ShopHeader({ query, cartCount, categories = [], signOut }: ShopHeaderProps) {
  const t = await getTranslations("common.nav");
  const words = {
    login: t("login"),
    register: t("register"),
    menu: t("accountMenu"),
    sellerPanel: t("sellerPanel"),
    osaPanel: t("osaPanel"),
    unread: t("unread", { count: "{count}" }),
  };
  const links = [
    { href: "/account/orders", label: t("orders") },
    { href: "/account/notifications", label: t("notifications"), isNotices: true },
    { href: "/account/wishlist", label: t("wishlist") },
    { href: "/account/wallet", label: t("wallet") },
    { href: "/account", label: t("account") },
  ];
  return (
    <>
      <header className="no-print sticky top-0 z-30 border-line border-b bg-surface">
        <div className="mx-auto flex h-16 max-w-page items-center gap-3 px-4 md:gap-6 lg:px-6">
          <Link href="/" aria-label="OneSmile" className="rounded-sm pb-1.5">
            <Mark className="text-lg md:text-xl" />
          </Link>
          <SearchForm query={query} />
          <Link
            href="/cart"
            className="relative hidden h-11 items-center gap-3.5 rounded-md px-3 font-medium hover:bg-sunken md:flex"
          >
            <span className="relative">
              <ShoppingCartIcon size={22} />
              <CartCount initial={cartCount} />
            </span>
            <span className="max-lg:sr-only">{t("cart")}</span>
          </Link>
          <div className="hidden h-11 w-44 shrink-0 items-center justify-end md:flex">
            <MeIsland words={words} links={links} signOut={signOut} />
          </div>
        </div>
      </header>
      {categories.length > 0 && (
        <nav aria-label={t("categories")} className="no-print border-line border-b">
          <ul className="no-scrollbar mx-auto flex max-w-page gap-1 overflow-x-auto px-2 py-1 text-sm lg:px-4">
            {categories.map((category) => (
              <li key={category.href}>
                <Link
                  href={category.href}
                  className="block whitespace-nowrap rounded-full px-3 py-2 text-muted hover:bg-sunken hover:text-ink"
                >
                  {category.label}
                </Link>
              </li>
            ))}
          </ul>
        </nav>
      )}
    </>
  );
}
