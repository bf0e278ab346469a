import type { Metadata } from "next";
import type { ReactNode } from "react";
import { ViewBanner } from "@/app/[locale]/account-view/view-banner";
import { SignOutForm } from "@/app/[locale]/sign-out/sign-out-form";
import { AccountShell } from "@/components/layout/account-shell";
import { ShopShell } from "@/components/layout/shop-shell";
import { currentCartCount } from "@/lib/cart/guest-jar";

// The layout above makes pages on their first visit and keeps them; these belong to whoever asks.
export const dynamic = "force-dynamic";
export const metadata: Metadata = { robots: { index: false } };

export default async function AccountLayout({ children }: { children: ReactNode }) {
  return (
    <>
      <ViewBanner />
      <ShopShell cartCount={await currentCartCount()} signOut={<SignOutForm />}>
        <AccountShell signOut={<SignOutForm />}>{children}</AccountShell>
      </ShopShell>
    </>
  );
}
