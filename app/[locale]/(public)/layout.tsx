import { getLocale } from "next-intl/server";
import type { ReactNode } from "react";
import { SignOutForm } from "@/app/[locale]/sign-out/sign-out-form";
import { ShopShell } from "@/components/layout/shop-shell";
import { cachedCategories } from "@/lib/catalog/cached";
import { categoryName, topCategories } from "@/lib/catalog/category-tree";
import { routes } from "@/lib/platform/routes";

export const revalidate = 3600;

/** Pages that are the same for everybody: kept whole, without cookies or session. */
export default async function PublicLayout({ children }: { children: ReactNode }) {
  const [categories, locale] = await Promise.all([cachedCategories(), getLocale()]);
  const strip = topCategories(categories).map((category) => ({
    href: routes.category(category.slug),
    label: categoryName(category, locale),
  }));
  return (
    <ShopShell categories={strip} signOut={<SignOutForm />}>
      {children}
    </ShopShell>
  );
}
