import { getTranslations } from "next-intl/server";
import { GlobeIcon, ShieldCheckIcon } from "@/components/ui/icons";
import { Link } from "@/components/ui/link";
import { Mark } from "@/components/ui/mark";
import { LanguageSwitch } from "./language-switch";

export async function Footer() {
  const t = await getTranslations("common");
  const columns = [
    {
      title: t("footer.shop"),
      links: [
        { href: "/search", label: t("actions.search") },
        { href: "/categories", label: t("nav.allCategories") },
        { href: "/cart", label: t("nav.cart") },
      ],
    },
    {
      title: t("footer.sell"),
      links: [
        { href: "/seller/open", label: t("footer.openStore") },
        { href: "/seller", label: t("nav.sellerPanel") },
        { href: "/fee-calculator", label: t("seller.feeCalculator") },
      ],
    },
    {
      title: t("footer.help"),
      links: [
        { href: "/account/orders", label: t("nav.orders") },
        { href: "/account/wallet", label: t("nav.wallet") },
        { href: "/account", label: t("nav.account") },
      ],
    },
  ];
  return (
    <footer className="no-print mt-16 border-line border-t bg-sunken text-sm">
      <div className="mx-auto grid max-w-page grid-cols-2 gap-x-6 gap-y-8 px-4 py-10 sm:grid-cols-[1.6fr_1fr_1fr_1fr] lg:px-6">
        <div className="col-span-full flex max-w-xs flex-col items-start gap-4 sm:col-span-1">
          <Mark />
          <p className="mt-1 text-muted">{t("footer.about")}</p>
          <p className="flex items-start gap-2 text-muted">
            <ShieldCheckIcon className="text-ok" />
            {t("footer.payments")}
          </p>
        </div>
        {columns.map((column) => (
          <nav key={column.title} aria-label={column.title}>
            <h2 className="font-semibold">{column.title}</h2>
            <ul className="mt-2">
              {column.links.map((link) => (
                <li key={link.href}>
                  <Link href={link.href} className="inline-block py-1.5 text-muted hover:text-ink hover:underline">
                    {link.label}
                  </Link>
                </li>
              ))}
            </ul>
          </nav>
        ))}
      </div>
      <div className="border-line border-t">
        <div className="mx-auto flex max-w-page flex-wrap items-center justify-between gap-3 px-4 py-4 text-muted lg:px-6">
          <span>{t("footer.rights")}</span>
          <span className="flex items-center gap-2">
            <GlobeIcon size={18} />
            <span className="sr-only">{t("nav.language")}: </span>
            <LanguageSwitch label={t("nav.switchTo")} className="text-ink" />
          </span>
        </div>
      </div>
    </footer>
  );
}
