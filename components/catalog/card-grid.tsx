"use client";

import { useEffect, useState } from "react";
import { Badge } from "@/components/ui/badge";
import { PriceView, percentOff } from "@/components/ui/price-view";
import { ProductPhoto } from "@/components/ui/product-photo";
import { RatingView } from "@/components/ui/rating-view";
import { imageSources } from "@/lib/platform/image-sources";
import { MarkButton } from "./mark-button";

/** A product as its card shows it; what does not hold of it is left out, because a page carries fifty of them. */
export type CardFace = {
  id: string;
  href: string;
  name: string;
  photo?: { url: string; width: number; blur?: string };
  priceRupiah: number;
  /** The price before a discount. */
  wasRupiah?: number;
  /** Other variants cost more. */
  isFrom?: true;
  rating?: string;
  sold?: string;
  isSoldOut?: true;
  cityName: string;
  storeType?: string;
};

/** Said once for all cards, with {name}, {value} and {percent} where a card puts its own. */
export type CardWords = Record<"from" | "now" | "was" | "off" | "rated" | "soldOut" | "save", string>;

type CardGridProps = {
  faces: CardFace[];
  words: CardWords;
  /** How many cards stand above the fold: their photos are fetched at once. */
  eager: number;
  columns: string;
  later?: boolean;
};

/** Until the first page of this visit stands. */
let isOpening = true;

/**
 * Cards travel to the browser as what they say. Drawn on the server alone they would travel as markup twice, which was
 * a third of a page of results and of the time to make it.
 */
export function CardGrid({ faces, words, eager, columns, later }: CardGridProps) {
  // Not afterwards: whoever comes back to a page that is drawn here finds the place again to the pixel.
  const [isLater] = useState(later && isOpening);
  useEffect(() => {
    isOpening = false;
  }, []);
  return (
    <ul className={`grid grid-cols-2 gap-3 sm:grid-cols-3 ${columns} ${isLater ? "later-cards" : ""}`}>
      {faces.map((face, index) => (
        <li key={face.id}>
          <Card face={face} words={words} priority={index < eager} />
        </li>
      ))}
    </ul>
  );
}

/** One link, so that the whole card is one target and is read once; the heart in its corner is a button of its own. */
function Card({ face, words, priority }: { face: CardFace; words: CardWords; priority: boolean }) {
  const { photo, priceRupiah, wasRupiah } = face;
  const off = words.off.replace("{percent}", String(wasRupiah ? percentOff(priceRupiah, wasRupiah) : 0));
  return (
    <div className="relative h-full">
      <a
        href={face.href}
        data-soft=""
        className="group flex h-full flex-col overflow-hidden rounded-lg border border-line bg-raised transition-colors hover:border-line-strong"
      >
        <span className="relative">
          <ProductPhoto
            sources={photo ? imageSources(photo.url, photo.width) : []}
            alt=""
            blur={photo?.blur}
            sizes="(width < 640px) 50vw, (width < 1024px) 33vw, 200px"
            priority={priority}
          />
          {face.isSoldOut && (
            <span className="absolute start-2 top-2">
              <Badge>{words.soldOut}</Badge>
            </span>
          )}
        </span>
        <span className="flex grow flex-col gap-1 p-3">
          <span className="line-clamp-2 min-h-10.5 text-sm group-hover:underline">{face.name}</span>
          <span className="flex flex-wrap items-baseline gap-x-1">
            {face.isFrom && <span className="text-muted text-xs">{words.from}</span>}
            <PriceView
              amountRupiah={priceRupiah}
              lowered={wasRupiah ? { wasRupiah, words: { ...words, off } } : undefined}
              size="lg"
            />
          </span>
          <span className="mt-auto flex flex-wrap items-center gap-x-2 text-muted text-xs">
            {face.rating && <RatingView shown={face.rating} said={words.rated.replace("{value}", face.rating)} />}
            {face.sold && <span>{face.sold}</span>}
          </span>
          <span className="flex items-center justify-between gap-2 text-muted text-xs">
            <span className="truncate">{face.cityName}</span>
            {face.storeType && <span className="shrink-0 font-semibold text-accent">{face.storeType}</span>}
          </span>
        </span>
      </a>
      <MarkButton
        kind="saved"
        id={face.id}
        words={{ ask: words.save.replace("{name}", face.name), done: "" }}
        isCorner
      />
    </div>
  );
}
