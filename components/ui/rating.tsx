import { getLocale, getTranslations } from "next-intl/server";
import { formatNumber, formatStars } from "@/lib/shared/numbers";
import { RatingView, STAR } from "./rating-view";

type RatingProps = { value: number; count?: number };

/** One star and the number: for cards and lists. */
export async function Rating({ value, count }: RatingProps) {
  const t = await getTranslations("common.rating");
  const locale = await getLocale();
  const shown = formatStars(value, locale);
  if (count === undefined) return <RatingView shown={shown} said={t("label", { value: shown })} />;
  const said = t("labelCount", { value: shown, count });
  return <RatingView shown={shown} said={said} count={formatNumber(count, locale)} />;
}

/** Five stars, filled as far as the value goes: over a list of reviews, and on each of them. */
export async function Stars({ value, size = 18 }: { value: number; size?: number }) {
  const t = await getTranslations("common.rating");
  const shown = formatNumber(Math.round(value * 10) / 10, await getLocale());
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
