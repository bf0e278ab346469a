import { getLocale, getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { localePath } from "@/i18n/path";
import { Footer } from "./footer";
import { MarkForm } from "./mark-form";
import { searchWords } from "./search-words";
import { ShopFrame } from "./shop-frame";

type ShopShellProps = {
  children: ReactNode;
  /** The lines in the reader's cart, where the page is made for one reader; shared pages learn it later. */
  cartCount?: number;
  /** The strip under the header: links to the categories. */
  categories?: { href: string; label: string }[];
  /** The form that signs out, for the member's menu. */
  signOut?: ReactNode;
};

/** Header, page, footer and the phone's bottom bar: the frame of everything a buyer sees, in the reader's language. */
export async function ShopShell({ children, categories = [], cartCount, signOut }: ShopShellProps) {
  const [t, locale] = await Promise.all([getTranslations("common"), getLocale()]);
  const link = (href: string, label: string) => ({ href: localePath(locale, href), label });
  const words = {
    home: link("/", t("nav.home")),
    cart: link("/cart", t("nav.cart")),
    places: {
      label: t("nav.main"),
      categories: link("/categories", t("nav.categories")),
      orders: link("/account/orders", t("nav.orders")),
      account: link("/account", t("nav.account")),
    },
    me: {
      login: t("nav.login"),
      register: t("nav.register"),
      menu: t("nav.accountMenu"),
      sellerPanel: t("nav.sellerPanel"),
      osaPanel: t("nav.osaPanel"),
      unread: t("nav.unread", { count: "{count}" }),
      notifications: t("nav.notifications"),
      wishlist: t("nav.wishlist"),
      wallet: t("nav.wallet"),
    },
    search: await searchWords(),
  };
  return (
    <ShopFrame
      words={words}
      categories={categories.map(({ href, label }) => link(href, label))}
      cartCount={cartCount}
      signOut={signOut}
      foot={
        <>
          <MarkForm />
          <Footer />
        </>
      }
    >
      {children}
    </ShopFrame>
  );
}
