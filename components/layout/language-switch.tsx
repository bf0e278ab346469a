"use client";

import { useParams, usePathname } from "next/navigation";
import { localePath, otherLocale, stripLocale } from "@/i18n/path";

/** The same page in the other language; what was searched or filtered comes along. */
export function LanguageSwitch({ label, className = "" }: { label: string; className?: string }) {
  const { locale } = useParams();
  const other = otherLocale(typeof locale === "string" ? locale : "id");
  return (
    <a
      href={localePath(other, stripLocale(usePathname()))}
      lang={other}
      hrefLang={other}
      onClick={(event) => {
        event.currentTarget.search = window.location.search;
      }}
      className={`underline decoration-1 underline-offset-4 hover:decoration-2 ${className}`}
    >
      {label}
    </a>
  );
}
