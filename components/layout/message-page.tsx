import { useLocale, useTranslations } from "next-intl";
import { buttonClass } from "@/components/ui/button-class";
import type { DrawingName } from "@/components/ui/drawings";
import { EmptyState } from "@/components/ui/empty-state";
import { SearchIcon } from "@/components/ui/icons";
import { Mark } from "@/components/ui/mark";
import { localePath } from "@/i18n/path";

type MessagePageProps = {
  drawing: DrawingName;
  title: string;
  text: string;
  /** The ways on, the likeliest first. */
  ways: { href: string; label: string }[];
};

/**
 * A page that only says one thing, such as a 404: with the mark, the search, and a way on. Each of these pages travels
 * unseen with every page of the shop, so that it can take its place; hence plain links and a plain field.
 */
export function MessagePage({ drawing, title, text, ways }: MessagePageProps) {
  const t = useTranslations("common.search");
  const locale = useLocale();
  return (
    <>
      <header className="border-line border-b">
        <div className="mx-auto flex h-16 max-w-page items-center gap-4 px-4 md:gap-6 lg:px-6">
          <a href={localePath(locale, "/")} aria-label="OneSmile" className="rounded-sm pb-1.5">
            <Mark className="text-lg md:text-xl" />
          </a>
          <search className="min-w-0 grow">
            <form action={localePath(locale, "/search")} className="relative">
              <input
                type="search"
                name="q"
                aria-label={t("label")}
                placeholder={t("placeholder")}
                maxLength={100}
                className="h-11 w-full rounded-full border border-line-strong bg-raised ps-4 pe-12 text-ellipsis placeholder:text-muted focus:border-accent focus:outline-2 focus:outline-accent focus:outline-offset-0"
              />
              <button
                type="submit"
                className="absolute inset-y-0 end-0 grid w-12 cursor-pointer place-items-center rounded-full text-muted hover:text-accent"
              >
                <SearchIcon label={t("submit")} />
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
            <a
              key={href}
              href={localePath(locale, href)}
              className={buttonClass({ variant: i === 0 ? "primary" : "secondary" })}
            >
              {label}
            </a>
          ))}
        />
      </main>
    </>
  );
}
