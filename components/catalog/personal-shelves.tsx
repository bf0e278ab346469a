"use client";

import { useEffect, useState } from "react";
import { mayBeSignedIn } from "@/components/layout/me-store";
import { ProductPhoto } from "@/components/ui/product-photo";
import { localePath } from "@/i18n/path";
import type { ProductCard } from "@/lib/catalog/queries/cards";
import { imageSources } from "@/lib/platform/image-sources";
import { routes } from "@/lib/platform/routes";
import { formatRupiah } from "@/lib/shared/rupiah";

type Shelves = { followed: ProductCard[]; recent: ProductCard[] };

/**
 * What is only this reader's, asked for once the page stands and only where somebody was signed in. It comes below
 * what the first screen shows, so nothing that is being looked at moves; with nothing to show there is nothing.
 */
export function PersonalShelves({ locale, words }: { locale: string; words: { followed: string; recent: string } }) {
  const [shelves, setShelves] = useState<Shelves | null>(null);

  useEffect(() => {
    if (!mayBeSignedIn()) return;
    const left = new AbortController();
    fetch("/api/me/home", { signal: left.signal })
      .then(async (answer) => answer.ok && setShelves(await answer.json()))
      .catch(() => {});
    return () => left.abort();
  }, []);

  if (!shelves) return null;
  return (
    <>
      <PersonalShelf title={words.recent} cards={shelves.recent} locale={locale} />
      <PersonalShelf title={words.followed} cards={shelves.followed} locale={locale} />
    </>
  );
}

function PersonalShelf({ title, cards, locale }: { title: string; cards: ProductCard[]; locale: string }) {
  if (cards.length === 0) return null;
  return (
    <section className="mt-10">
      <h2 className="mb-3 font-bold text-lg sm:text-xl">{title}</h2>
      <ul className="no-scrollbar -mx-4 flex gap-3 overflow-x-auto px-4 lg:-mx-6 lg:px-6">
        {cards.map((card) => (
          <li key={card.id} className="w-36 shrink-0 sm:w-44">
            <a
              href={localePath(locale, routes.product(card.slug))}
              data-soft=""
              className="flex h-full flex-col overflow-hidden rounded-lg border border-line bg-raised hover:border-line-strong"
            >
              <ProductPhoto
                sources={card.photo ? imageSources(card.photo.url, card.photo.width) : []}
                alt=""
                blur={card.photo?.blur ?? undefined}
                sizes="176px"
              />
              <span className="flex grow flex-col gap-1 p-3">
                <span className="line-clamp-2 text-sm">{card.name}</span>
                <span className="money mt-auto font-bold">{formatRupiah(card.priceRupiah)}</span>
              </span>
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}
