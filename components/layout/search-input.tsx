"use client";

import { usePathname } from "next/navigation";
import { useEffect, useRef } from "react";
import { stripLocale } from "@/i18n/path";

type SearchInputProps = { label: string; placeholder: string; query?: string };

/** Keeps showing what was searched for: the header is part of a layout, which never learns the query itself. */
export function SearchInput({ label, placeholder, query = "" }: SearchInputProps) {
  const input = useRef<HTMLInputElement>(null);
  const pathname = usePathname();

  useEffect(() => {
    if (!input.current || stripLocale(pathname) !== "/search") return;
    input.current.value ||= new URLSearchParams(window.location.search).get("q") ?? "";
  }, [pathname]);

  return (
    <input
      ref={input}
      type="search"
      name="q"
      aria-label={label}
      placeholder={placeholder}
      defaultValue={query}
      maxLength={100}
      enterKeyHint="search"
      autoComplete="off"
      className="h-11 w-full rounded-full border border-line-strong bg-raised ps-4 pe-12 text-base text-ellipsis placeholder:text-muted focus:border-accent focus:outline-2 focus:outline-accent focus:outline-offset-0 [&::-webkit-search-cancel-button]:hidden"
    />
  );
}
