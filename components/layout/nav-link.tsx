"use client";

import { useParams, usePathname } from "next/navigation";
import type { ReactNode } from "react";
import { localePath, stripLocale } from "@/i18n/path";

type NavLinkProps = {
  href: string;
  children: ReactNode;
  className?: string;
  /** Only this very page counts as current, as for an overview that is the parent of all the others. */
  exact?: boolean;
};

/** A link of a navigation: it knows whether the reader is there. */
export function NavLink({ href, children, className, exact }: NavLinkProps) {
  const here = stripLocale(usePathname());
  const { locale } = useParams();
  const place = stripLocale(href);
  const current = here === place || (!exact && here.startsWith(`${place}/`));
  return (
    <a
      href={localePath(typeof locale === "string" ? locale : "id", href)}
      data-soft=""
      aria-current={current ? "page" : undefined}
      className={className}
    >
      {children}
    </a>
  );
}
