import type { ReactNode } from "react";
import { BottomBar } from "./bottom-bar";
import { Footer } from "./footer";
import { MarkForm } from "./mark-form";
import { ShopHeader, type ShopHeaderProps } from "./shop-header";

type ShopShellProps = ShopHeaderProps & { children: ReactNode };

/** Header, page, footer and the phone's bottom bar: the frame of everything a buyer sees. */
export function ShopShell({ children, ...header }: ShopShellProps) {
  return (
    <div className="flex min-h-dvh flex-col pb-(--bottom-bar)">
      <ShopHeader {...header} />
      <main id="main" className="mx-auto w-full max-w-page grow px-4 py-6 lg:px-6 lg:py-8">
        {children}
      </main>
      <MarkForm />
      <Footer />
      <BottomBar cartCount={header.cartCount} />
    </div>
  );
}
