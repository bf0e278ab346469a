import type { Metadata } from "next";
import { getLocale } from "next-intl/server";
import type { ReactNode } from "react";
import { ViewBanner } from "@/app/[locale]/account-view/view-banner";
import { SignOutForm } from "@/app/[locale]/sign-out/sign-out-form";
import { ShopShell } from "@/components/layout/shop-shell";
import { currentCartCount } from "@/lib/cart/guest-jar";
import { cachedCategories } from "@/lib/catalog/cached";
import { categoryName, topCategories } from "@/lib/catalog/category-tree";
import { routes } from "@/lib/platform/routes";

// The layout of the languages lets pages be kept; these read the request, which a kept page answers with an error.
export const dynamic = "force-dynamic";
export const metadata: Metadata = { robots: { index: false } };

/** Pages of the shop that are made for each request: search, cart, checkout, and the ways in. */
export default async function ShopLayout({ children }: { children: ReactNode }) {
  const [categories, locale, cartCount] = await Promise.all([cachedCategories(), getLocale(), currentCartCount()]);
  const strip = topCategories(categories).map((category) => ({
    href: routes.category(category.slug),
    label: categoryName(category, locale),
  }));
  return (
    <>
      <ViewBanner />
      <ShopShell categories={strip} cartCount={cartCount} signOut={<SignOutForm />}>
        {children}
      </ShopShell>
    </>
  );
}
