"use client";

import { buttonClass } from "@/components/ui/button-class";
import type { DrawingName } from "@/components/ui/drawings";
import { EmptyState } from "@/components/ui/empty-state";
import { SearchIcon } from "@/components/ui/frame-icons";
import { Mark } from "@/components/ui/mark";

export type MessageSheetProps = {
  drawing: DrawingName;
  title: string;
  text: string;
  ways: { href: string; label: string }[];
  home: string;
  search: { action: string; label: string; placeholder: string; submit: string };
};

export function MessageSheet({ drawing, title, text, ways, home, search }: MessageSheetProps) {
  return (
    <>
      <header className="border-line border-b">
        <div className="mx-auto flex h-16 max-w-page items-center gap-4 px-4 md:gap-6 lg:px-6">
          <a href={home} aria-label="OneSmile" className="rounded-sm pb-1.5">
            <Mark className="text-lg md:text-xl" />
          </a>
          <search className="min-w-0 grow">
            <form action={search.action} className="relative">
              <input
                type="search"
                name="q"
                aria-label={search.label}
                placeholder={search.placeholder}
                maxLength={100}
                className="h-11 w-full rounded-full border border-line-strong bg-raised ps-4 pe-12 text-ellipsis placeholder:text-muted focus:border-accent focus:outline-2 focus:outline-accent focus:outline-offset-0"
              />
              <button
                type="submit"
                className="absolute inset-y-0 end-0 grid w-12 cursor-pointer place-items-center rounded-full text-muted hover:text-accent"
              >
                <SearchIcon label={search.submit} />
              </button>
            </form>
          </search>
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
