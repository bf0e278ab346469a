import { getLocale, getTranslations } from "next-intl/server";
import { Link } from "@/components/ui/link";
import { avifUrl, imageSources } from "@/lib/platform/image-sources";

type HomeBannersProps = { banners: { id: string; title: string; titleEn: string; image: string; href: string }[] };

/** Side by side in one row, each 3 : 1 before its picture arrives, so that nothing moves; the first is fetched at once. */
export async function HomeBanners({ banners }: HomeBannersProps) {
  if (banners.length === 0) return null;
  const [t, locale] = await Promise.all([getTranslations("catalog.home"), getLocale()]);
  const alone = banners.length === 1;
  const sizes = alone ? "(min-width: 80rem) 76rem, 100vw" : "(min-width: 64rem) 38rem, 88vw";
  return (
    <section aria-label={t("banners")} className="mt-6">
      <ul className="no-scrollbar -mx-4 flex snap-x scroll-px-4 gap-3 overflow-x-auto px-4 lg:-mx-6 lg:scroll-px-6 lg:px-6">
        {banners.map((banner, at) => {
          const sources = imageSources(banner.image, 1600);
          const largest = sources.at(-1);
          const avif = avifUrl(banner.image);
          const title = locale === "en" ? banner.titleEn : banner.title;
          return (
            <li
              key={banner.id}
              className={`shrink-0 snap-start ${alone ? "w-full" : "w-[calc(100%-2.5rem)] lg:w-[calc(50%-0.375rem)]"}`}
            >
              <Link
                href={banner.href}
                aria-label={title}
                className="block aspect-3/1 overflow-hidden rounded-lg bg-sunken"
              >
                <picture>
                  {avif && (
                    <source
                      type="image/avif"
                      srcSet={sources.map(({ src, width }) => `${avifUrl(src)} ${width}w`).join(", ")}
                      sizes={sizes}
                    />
                  )}
                  <img
                    src={sources.find(({ width }) => width >= 1024)?.src ?? largest?.src}
                    alt=""
                    width={1200}
                    height={400}
                    loading={at === 0 ? "eager" : "lazy"}
                    fetchPriority={at === 0 ? "high" : undefined}
                    decoding="async"
                    className="size-full object-cover"
                  />
                </picture>
              </Link>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
