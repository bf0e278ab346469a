"use client";

import { usePathname } from "next/navigation";
import { type ComponentType, useEffect, useRef, useState } from "react";
import { stripLocale } from "@/i18n/path";
import type { SuggestionsProps, SuggestionWords } from "./search-suggestions";

type SearchInputProps = { label: string; placeholder: string; words: SuggestionWords };

/** Keeps showing what was searched for: the header is part of a layout, which never learns the query itself. */
export function SearchInput({ label, placeholder, words }: SearchInputProps) {
  const input = useRef<HTMLInputElement>(null);
  const pathname = usePathname();
  const [Suggestions, setSuggestions] = useState<ComponentType<SuggestionsProps>>();

  useEffect(() => {
    if (!input.current || stripLocale(pathname) !== "/search") return;
    input.current.value ||= new URLSearchParams(window.location.search).get("q") ?? "";
  }, [pathname]);

  // Their script comes with the first focus: most pages are left without a search.
  const load = async () => {
    const { SearchSuggestions } = await import("./search-suggestions");
    setSuggestions(() => SearchSuggestions);
  };

  return (
    <>
      <input
        ref={input}
        type="search"
        name="q"
        aria-label={label}
        placeholder={placeholder}
        maxLength={100}
        enterKeyHint="search"
        autoComplete="off"
        onFocus={Suggestions ? undefined : load}
        className="h-11 w-full rounded-full border border-line-strong bg-raised ps-4 pe-12 text-base text-ellipsis placeholder:text-muted focus:border-accent focus:outline-2 focus:outline-accent focus:outline-offset-0 [&::-webkit-search-cancel-button]:hidden"
      />
      {Suggestions && <Suggestions field={input} words={words} />}
    </>
  );
}
