import type { ReactNode } from "react";
import type { ProductCard as Card } from "@/lib/catalog/queries/cards";
import { ProductCard } from "./product-card";

type ProductGridProps = {
  cards: Card[];
  /** How many cards stand above the fold: their photos are fetched at once. */
  eager?: number;
  /** Fewer columns, beside a column of filters. */
  narrow?: boolean;
};

export function ProductGrid({ cards, eager = 0, narrow }: ProductGridProps) {
  const columns = narrow ? "lg:grid-cols-3 xl:grid-cols-4" : "lg:grid-cols-5 xl:grid-cols-6";
  return (
    <ul className={`grid grid-cols-2 gap-3 sm:grid-cols-3 ${columns}`}>
      {cards.map((card, index) => (
        <li key={card.id}>
          <ProductCard card={card} priority={index < eager} />
        </li>
      ))}
    </ul>
  );
}

type ShelfProps = ProductGridProps & { title: ReactNode; more?: ReactNode };

/** A titled row of products; an empty one is not there at all. */
export function Shelf({ title, more, ...grid }: ShelfProps) {
  if (grid.cards.length === 0) return null;
  return (
    <section className="mt-10">
      <div className="mb-3 flex items-baseline justify-between gap-4">
        <h2 className="font-bold text-lg sm:text-xl">{title}</h2>
        {more}
      </div>
      <ProductGrid {...grid} />
    </section>
  );
}
