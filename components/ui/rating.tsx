import { getLocale, getTranslations } from "next-intl/server";

const STAR = "M12 2.6l2.9 5.9 6.5.95-4.7 4.6 1.1 6.45L12 17.45 6.2 20.5l1.1-6.45-4.7-4.6 6.5-.95z";

function Star({ size = 16 }: { size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 24 24" aria-hidden="true" className="shrink-0 text-smile">
      <path d={STAR} fill="currentColor" />
    </svg>
  );
}

type RatingProps = { value: number; count?: number };

/** One star and the number: for cards and lists. */
export async function Rating({ value, count }: RatingProps) {
  const t = await getTranslations("common.rating");
  const locale = await getLocale();
  const shown = value.toLocaleString(locale, { minimumFractionDigits: 1, maximumFractionDigits: 1 });
  return (
    <span className="inline-flex items-center gap-1">
      <Star />
      <span className="sr-only">
        {count === undefined ? t("label", { value: shown }) : t("labelCount", { value: shown, count })}
      </span>
      <span aria-hidden="true" className="tabular">
        {shown}
        {count !== undefined && <span className="text-muted"> ({count.toLocaleString(locale)})</span>}
      </span>
    </span>
  );
}

/** Five stars, filled as far as the value goes: over a list of reviews, and on each of them. */
export async function Stars({ value, size = 18 }: { value: number; size?: number }) {
  const t = await getTranslations("common.rating");
  const shown = value.toLocaleString(await getLocale(), { maximumFractionDigits: 1 });
  const five = [0, 24, 48, 72, 96].map((x) => <path key={x} d={STAR} transform={`translate(${x})`} />);
  return (
    <svg width={size * 5} height={size} viewBox="0 0 120 24" role="img" aria-label={t("label", { value: shown })}>
      <g className="fill-line">{five}</g>
      <svg width={value * 24} height="24" viewBox={`0 0 ${value * 24} 24`} className="fill-smile" aria-hidden="true">
        {five}
      </svg>
    </svg>
  );
}
