import type { Metadata } from "next";
import type { ReactNode } from "react";
import { ViewBanner } from "@/app/[locale]/account-view/view-banner";

// The layout of the languages lets pages be kept; these read the request, which a kept page answers with an error.
export const dynamic = "force-dynamic";
export const metadata: Metadata = { robots: { index: false } };

export default function SellerLayout({ children }: { children: ReactNode }) {
  return (
    <>
      <ViewBanner />
      {children}
    </>
  );
}
