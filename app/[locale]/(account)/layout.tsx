import type { ReactNode } from "react";
import { SignOutForm } from "@/app/[locale]/sign-out/sign-out-form";
import { AccountShell } from "@/components/layout/account-shell";
import { ShopShell } from "@/components/layout/shop-shell";

// The layout above makes pages on their first visit and keeps them; these belong to whoever asks.
export const dynamic = "force-dynamic";

export default function AccountLayout({ children }: { children: ReactNode }) {
  return (
    <ShopShell signOut={<SignOutForm />}>
      <AccountShell signOut={<SignOutForm />}>{children}</AccountShell>
    </ShopShell>
  );
}
