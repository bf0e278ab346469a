"use client";

import { Badge } from "@/components/ui/badge";
import { PriceView, type PriceViewProps } from "@/components/ui/price-view";
import { ProductPhoto } from "@/components/ui/product-photo";
import { RatingView, type RatingViewProps } from "@/components/ui/rating-view";
import { MarkButton } from "./mark-button";

/** A product as its card shows it: every word is in the reader's language already. */
export type CardFace = {
  id: string;
  href: string;
  name: string;
  photo: { sources: { src: string; width: number }[]; blur?: string } | null;
  price: PriceViewProps;
  from?: string;
  rating?: RatingViewProps;
  sold?: string;
  soldOut?: string;
  cityName: string;
  storeType?: string;
  save: string;
};

type CardGridProps = {
  faces: CardFace[];
  /** How many cards stand above the fold: their photos are fetched at once. */
  eager: number;
  columns: string;
};

/**
 * Cards travel to the browser as what they say. Drawn on the server alone they would travel as markup twice, which was
 * a third of a page of results and of the time to make it.
 */
export function CardGrid({ faces, eager, columns }: CardGridProps) {
  return (
    <ul className={`grid grid-cols-2 gap-3 sm:grid-cols-3 ${columns}`}>
      {faces.map((face, index) => (
        <li key={face.id}>
          <Card face={face} priority={index < eager} />
        </li>
      ))}
    </ul>
  );
}

/** One link, so that the whole card is one target and is read once; the heart in its corner is a button of its own. */
function Card({ face, priority }: { face: CardFace; priority: boolean }) {
  return (
    <div className="relative h-full">
      <a
        href={face.href}
        data-soft=""
        className="group flex h-full flex-col overflow-hidden rounded-lg border border-line bg-raised transition-colors hover:border-line-strong"
      >
        <span className="relative">
          <ProductPhoto
            sources={face.photo?.sources ?? []}
            alt=""
            blur={face.photo?.blur}
            sizes="(width < 640px) 50vw, (width < 1024px) 33vw, 200px"
            priority={priority}
          />
          {face.soldOut && (
            <span className="absolute start-2 top-2">
              <Badge>{face.soldOut}</Badge>
            </span>
          )}
        </span>
        <span className="flex grow flex-col gap-1 p-3">
          <span className="line-clamp-2 min-h-10.5 text-sm group-hover:underline">{face.name}</span>
          <span className="flex flex-wrap items-baseline gap-x-1">
            {face.from && <span className="text-muted text-xs">{face.from}</span>}
            <PriceView {...face.price} size="lg" />
          </span>
          <span className="mt-auto flex flex-wrap items-center gap-x-2 text-muted text-xs">
            {face.rating && <RatingView {...face.rating} />}
            {face.sold && <span>{face.sold}</span>}
          </span>
          <span className="flex items-center justify-between gap-2 text-muted text-xs">
            <span className="truncate">{face.cityName}</span>
            {face.storeType && <span className="shrink-0 font-semibold text-accent">{face.storeType}</span>}
          </span>
        </span>
      </a>
      <MarkButton kind="saved" id={face.id} words={{ ask: face.save, done: "" }} isCorner />
    </div>
  );
}
