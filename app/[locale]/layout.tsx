import type { Metadata, Viewport } from "next";
import localFont from "next/font/local";
import { notFound } from "next/navigation";
import { hasLocale } from "next-intl";
import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { SoftLinks } from "@/components/layout/soft-links";
import { routing } from "@/i18n/routing";
import { readEnv } from "@/lib/platform/env";
import "../globals.css";

// The fallback is Arial stretched to the same metrics, so the swap moves nothing.
const jakarta = localFont({
  src: "../../node_modules/@fontsource-variable/plus-jakarta-sans/files/plus-jakarta-sans-latin-wght-normal.woff2",
  weight: "200 800",
  display: "swap",
  variable: "--font-jakarta",
  adjustFontFallback: "Arial",
});

export const viewport: Viewport = {
  themeColor: [
    { media: "(prefers-color-scheme: light)", color: "#fffdf9" },
    { media: "(prefers-color-scheme: dark)", color: "#15142a" },
  ],
  viewportFit: "cover",
};

// Nothing is made at build time: a page is made on its first visit and kept.
export function generateStaticParams() {
  return [];
}

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("common");
  return {
    metadataBase: new URL(readEnv().APP_URL),
    title: { default: t("site.title"), template: "%s · OneSmile" },
    description: t("site.description"),
    applicationName: "OneSmile",
    formatDetection: { telephone: false, email: false, address: false },
    openGraph: { siteName: "OneSmile", type: "website" },
  };
}

type RootLayoutProps = { children: ReactNode; params: Promise<{ locale: string }> };

export default async function RootLayout({ children, params }: RootLayoutProps) {
  const { locale } = await params;
  if (!hasLocale(routing.locales, locale)) notFound();
  const t = await getTranslations("common");
  return (
    <html lang={locale} className={jakarta.variable}>
      <body className="min-h-dvh font-sans">
        <a
          href="#main"
          className="sr-only z-50 rounded-md bg-accent px-4 py-2 font-semibold text-accent-ink focus:not-sr-only focus:fixed focus:top-2 focus:left-2"
        >
          {t("nav.skip")}
        </a>
        {children}
        <SoftLinks />
      </body>
    </html>
  );
}
