import { formatRupiah } from "@/lib/shared/rupiah";

export type PriceSize = "sm" | "md" | "lg" | "xl";

export type PriceViewProps = {
  amountRupiah: number;
  /** The price before the discount, struck through, and the words that say to who cannot see it what the lines mean. */
  lowered?: { wasRupiah: number; words: { now: string; was: string; off: string } };
  size?: PriceSize;
};

const sizes: Record<PriceSize, string> = { sm: "text-sm", md: "text-base", lg: "text-lg", xl: "text-2xl" };

export const percentOff = (amountRupiah: number, wasRupiah: number) =>
  Math.floor(((wasRupiah - amountRupiah) * 100) / wasRupiah);

/** A price as it looks, with the words it is given: what a browser draws again needs no dictionary. */
export function PriceView({ amountRupiah, lowered, size = "md" }: PriceViewProps) {
  if (!lowered) return <span className={`money font-bold ${sizes[size]}`}>{formatRupiah(amountRupiah)}</span>;
  const { wasRupiah, words } = lowered;
  const percent = percentOff(amountRupiah, wasRupiah);
  return (
    <span className="inline-flex flex-wrap items-baseline gap-x-2">
      <span className="sr-only">{words.now}</span>
      <strong className={`money font-bold text-sale ${sizes[size]}`}>{formatRupiah(amountRupiah)}</strong>
      <span className={`inline-flex items-baseline gap-1.5 ${size === "xl" ? "text-base" : "text-xs"}`}>
        <span className="sr-only">{words.was}</span>
        <s className="money text-muted">{formatRupiah(wasRupiah)}</s>
        {percent > 0 && (
          <span className="money font-bold text-sale">
            <span aria-hidden="true">−{percent}%</span>
            <span className="sr-only">{words.off}</span>
          </span>
        )}
      </span>
    </span>
  );
}
