"use client";

import { useParams, useRouter } from "next/navigation";
import { type RefObject, useEffect, useId, useRef, useState } from "react";
import { localePath } from "@/i18n/path";

export type SuggestionWords = Record<
  "suggestions" | "words" | "products" | "categories" | "stores" | "found" | "none",
  string
>;
export type SuggestionsProps = { field: RefObject<HTMLInputElement | null>; words: SuggestionWords };

type Named = { name: string; slug: string };
type Answer = { queries: string[]; products: Named[]; categories: Named[]; stores: (Named & { cityName: string })[] };
type Option = { href: string; text: string; note?: string };
type Group = { label: string; options: Option[] };

const PAUSE_MS = 90;

/** A combobox over the search field: the focus stays in the field, the arrows walk the list below it. */
export function SearchSuggestions({ field, words }: SuggestionsProps) {
  const id = useId();
  const router = useRouter();
  const { locale } = useParams();
  const language = locale === "en" ? "en" : "id";
  const [groups, setGroups] = useState<Group[]>([]);
  const [active, setActive] = useState(-1);
  const [isOpen, setOpen] = useState(false);
  const options = groups.flatMap((group) => group.options);
  const go = (option: Option) => {
    setOpen(false);
    field.current?.blur();
    router.push(localePath(language, option.href));
  };
  const state = useRef({ options, active, isOpen, go });
  state.current = { options, active, isOpen, go };

  useEffect(() => {
    const input = field.current;
    if (!input) return;
    let timer = 0;
    let asked = new AbortController();
    const ask = () => {
      window.clearTimeout(timer);
      asked.abort();
      setActive(-1);
      const typed = input.value.trim();
      if (typed.length < 2) return setOpen(false);
      asked = new AbortController();
      const { signal } = asked;
      timer = window.setTimeout(async () => {
        const query = new URLSearchParams({ q: typed, locale: language });
        const answer: Answer | null = await fetch(`/api/suggest?${query}`, { signal })
          .then((response) => (response.ok ? response.json() : null))
          .catch(() => null);
        if (!answer || signal.aborted) return;
        setGroups(groupsOf(answer, words));
        setOpen(document.activeElement === input);
      }, PAUSE_MS);
    };
    const press = (event: KeyboardEvent) => {
      const { options: all, active: at, isOpen: open, go: choose } = state.current;
      const chosen = all[at];
      if (event.key === "Escape" && open) {
        event.preventDefault();
        setOpen(false);
        setActive(-1);
      } else if (event.key === "Enter" && open && chosen) {
        event.preventDefault();
        choose(chosen);
      } else if ((event.key === "ArrowDown" || event.key === "ArrowUp") && all.length > 0) {
        event.preventDefault();
        const step = event.key === "ArrowDown" ? 1 : -1;
        setOpen(true);
        // One place before the first is the field itself.
        setActive(((at + 1 + step + all.length + 1) % (all.length + 1)) - 1);
      }
    };
    const close = () => setOpen(false);
    input.addEventListener("input", ask);
    input.addEventListener("keydown", press);
    input.addEventListener("blur", close);
    ask();
    return () => {
      window.clearTimeout(timer);
      asked.abort();
      input.removeEventListener("input", ask);
      input.removeEventListener("keydown", press);
      input.removeEventListener("blur", close);
    };
  }, [field, language, words]);

  const isShown = isOpen && options.length > 0;
  useEffect(() => {
    const input = field.current;
    if (!input) return;
    input.setAttribute("role", "combobox");
    input.setAttribute("aria-autocomplete", "list");
    input.setAttribute("aria-controls", id);
    input.setAttribute("aria-expanded", String(isShown));
    if (isShown && active >= 0) input.setAttribute("aria-activedescendant", `${id}-${active}`);
    else input.removeAttribute("aria-activedescendant");
  }, [field, id, isShown, active]);

  let position = -1;
  return (
    <>
      <span role="status" className="sr-only">
        {isOpen && (options.length > 0 ? words.found.replace("{n}", String(options.length)) : words.none)}
      </span>
      <div
        id={id}
        role="listbox"
        aria-label={words.suggestions}
        hidden={!isShown}
        className="absolute inset-x-0 top-full z-40 mt-2 max-h-[70dvh] overflow-y-auto rounded-lg border border-line bg-raised py-2 shadow-float max-sm:fixed max-sm:inset-x-2 max-sm:top-16"
      >
        {groups.map((group) => (
          // biome-ignore lint/a11y/useSemanticElements: a listbox may hold groups, which a fieldset is not.
          <div key={group.label} role="group" aria-label={group.label}>
            <p aria-hidden="true" className="px-4 pt-2 pb-1 font-semibold text-muted text-xs">
              {group.label}
            </p>
            {group.options.map((option) => {
              position += 1;
              const at = position;
              return (
                // biome-ignore lint/a11y/useKeyWithClickEvents lint/a11y/useFocusableInteractive: the keys are the field's, which keeps the focus.
                <div
                  key={option.href}
                  id={`${id}-${at}`}
                  role="option"
                  aria-selected={at === active}
                  // The field must not lose the focus before the click arrives.
                  onMouseDown={(event) => event.preventDefault()}
                  onClick={() => go(option)}
                  className="cursor-pointer truncate px-4 py-2 hover:bg-sunken aria-selected:bg-accent-soft aria-selected:text-accent"
                >
                  {option.text}
                  {option.note && <span className="ms-2 text-muted text-xs">{option.note}</span>}
                </div>
              );
            })}
          </div>
        ))}
      </div>
    </>
  );
}

function groupsOf({ queries, products, categories, stores }: Answer, words: SuggestionWords): Group[] {
  return [
    {
      label: words.words,
      options: queries.map((query) => ({ href: `/search?${new URLSearchParams({ q: query })}`, text: query })),
    },
    {
      label: words.categories,
      options: categories.map(({ name, slug }) => ({ href: `/categories/${slug}`, text: name })),
    },
    { label: words.products, options: products.map(({ name, slug }) => ({ href: `/products/${slug}`, text: name })) },
    {
      label: words.stores,
      options: stores.map(({ name, slug, cityName }) => ({ href: `/stores/${slug}`, text: name, note: cityName })),
    },
  ].filter((group) => group.options.length > 0);
}
