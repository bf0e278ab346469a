export const STAR = "M12 2.6l2.9 5.9 6.5.95-4.7 4.6 1.1 6.45L12 17.45 6.2 20.5l1.1-6.45-4.7-4.6 6.5-.95z";

export type RatingViewProps = {
  /** As it is written, and as it is said. */
  shown: string;
  said: string;
  /** How many gave it, as it is written. */
  count?: string;
};

/** One star and the number, with the words it is given. */
export function RatingView({ shown, said, count }: RatingViewProps) {
  return (
    <span className="inline-flex items-center gap-1">
      <svg width={16} height={16} viewBox="0 0 24 24" aria-hidden="true" className="shrink-0 text-smile">
        <path d={STAR} fill="currentColor" />
      </svg>
      <span className="sr-only">{said}</span>
      <span aria-hidden="true" className="tabular">
        {shown}
        {count !== undefined && <span className="text-muted"> ({count})</span>}
      </span>
    </span>
  );
}
