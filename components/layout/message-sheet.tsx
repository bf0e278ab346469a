"use client";

import { buttonClass } from "@/components/ui/button-class";
import type { DrawingName } from "@/components/ui/drawings";
import { EmptyState } from "@/components/ui/empty-state";
import { Mark } from "@/components/ui/mark";
import { SearchForm, type SearchFormWords } from "./search-form";

export type MessageSheetProps = {
  drawing: DrawingName;
  title: string;
  text: string;
  ways: { href: string; label: string }[];
  home: string;
  search: SearchFormWords;
};

export function MessageSheet({ drawing, title, text, ways, home, search }: MessageSheetProps) {
  return (
    <>
      <header className="border-line border-b">
        <div className="mx-auto flex h-16 max-w-page items-center gap-4 px-4 md:gap-6 lg:px-6">
          <a href={home} aria-label="OneSmile" className="rounded-sm pb-1.5">
            <Mark className="text-lg md:text-xl" />
          </a>
          <SearchForm words={search} />
        </div>
      </header>
      <main id="main">
        <EmptyState
          page
          drawing={drawing}
          title={title}
          text={text}
          action={ways.map(({ href, label }, i) => (
            <a key={href} href={href} className={buttonClass({ variant: i === 0 ? "primary" : "secondary" })}>
              {label}
            </a>
          ))}
        />
      </main>
    </>
  );
}
