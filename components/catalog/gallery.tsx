import { getTranslations } from "next-intl/server";
import { ProductPhoto } from "@/components/ui/product-photo";
import type { MediaDetail } from "@/lib/catalog/queries/product";
import { imageSources } from "@/lib/platform/image-sources";

export const slideId = (mediaId: string) => `photo-${mediaId}`;

/** Swiped on phones, led by its small photos elsewhere; both are plain scrolling, so neither needs a script. */
export async function Gallery({ media, name }: { media: MediaDetail[]; name: string }) {
  const t = await getTranslations("catalog.product");
  const slides = media.slice(0, 10);
  if (slides.length === 0) return <ProductPhoto sources={[]} alt="" className="rounded-lg" />;
  const altOf = (item: MediaDetail, index: number) =>
    item.alt || `${name}, ${t("photo", { position: index + 1, total: slides.length })}`;
  return (
    <section aria-label={t("gallery")}>
      <ul className="no-scrollbar flex snap-x snap-mandatory overflow-x-auto scroll-smooth rounded-lg max-sm:-mx-4 max-sm:rounded-none">
        {slides.map((item, index) => (
          <li key={item.id} id={slideId(item.id)} className="w-full shrink-0 snap-center scroll-mt-48">
            {item.type === "video" ? (
              <video
                controls
                preload="none"
                poster={item.posterUrl ?? undefined}
                src={item.url}
                className="aspect-square w-full bg-sunken object-contain"
              >
                {/* Sellers' clips come without words. */}
                <track kind="captions" />
              </video>
            ) : (
              <ProductPhoto
                sources={imageSources(item.url, item.width)}
                alt={altOf(item, index)}
                blur={item.blur ?? undefined}
                sizes="(width < 768px) 100vw, 560px"
                priority={index === 0}
              />
            )}
          </li>
        ))}
      </ul>
      {slides.length > 1 && (
        <ul className="no-scrollbar mt-3 flex gap-2 overflow-x-auto">
          {slides.map((item, index) => (
            <li key={item.id} className="w-16 shrink-0">
              <a
                href={`#${slideId(item.id)}`}
                className="block overflow-hidden rounded-md border border-line hover:border-accent"
              >
                <span className="sr-only">{t("photo", { position: index + 1, total: slides.length })}</span>
                <ProductPhoto
                  sources={imageSources(item.posterUrl ?? item.url, item.width).slice(0, 1)}
                  alt=""
                  sizes="64px"
                />
              </a>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
