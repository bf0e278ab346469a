import { getTranslations } from "next-intl/server";
import { ChevronLeftIcon, ChevronRightIcon } from "@/components/ui/icons";
import { ProductPhoto } from "@/components/ui/product-photo";
import type { MediaDetail } from "@/lib/catalog/queries/product";
import { imageSources } from "@/lib/platform/image-sources";
import { GalleryFrame } from "./gallery-frame";

export const slideId = (mediaId: string) => `photo-${mediaId}`;

const MOST_SLIDES = 10;

/** Swiped on phones, led by its small photos and arrows elsewhere. Without a script it still scrolls, and photos open. */
export async function Gallery({ media, name }: { media: MediaDetail[]; name: string }) {
  const t = await getTranslations("catalog.product");
  const slides = media.slice(0, MOST_SLIDES);
  if (slides.length === 0) return <ProductPhoto sources={[]} alt="" className="rounded-lg" />;
  const position = (index: number) => t("photo", { position: index + 1, total: slides.length });
  const altOf = (item: MediaDetail, index: number) => item.alt || `${name}, ${position(index)}`;
  const zoom = slides.flatMap((item, index) =>
    item.type === "gambar"
      ? [{ id: item.id, src: item.url, alt: altOf(item, index), width: item.width, height: item.height }]
      : [],
  );
  const words = {
    previous: t("previousPhoto"),
    next: t("nextPhoto"),
    close: t("closeZoom"),
    zoom: t("zoom"),
    enlarge: t("enlarge"),
    shrink: t("shrink"),
  };
  return (
    <section aria-label={t("gallery")}>
      <GalleryFrame
        zoom={zoom}
        words={words}
        icons={{ previous: <ChevronLeftIcon size={22} />, next: <ChevronRightIcon size={22} /> }}
      >
        <ul
          data-slides
          className="no-scrollbar flex snap-x snap-mandatory overflow-x-auto scroll-smooth rounded-lg motion-reduce:scroll-auto max-sm:-mx-4 max-sm:rounded-none"
        >
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
                <a href={item.url} data-slide={item.id} className="block cursor-zoom-in -outline-offset-4">
                  <ProductPhoto
                    sources={imageSources(item.url, item.width)}
                    alt={altOf(item, index)}
                    blur={item.blur ?? undefined}
                    sizes="(width < 768px) 100vw, 560px"
                    priority={index === 0}
                  />
                </a>
              )}
            </li>
          ))}
        </ul>
      </GalleryFrame>
      {slides.length > 1 && (
        <ul className="no-scrollbar mt-3 flex gap-2 overflow-x-auto">
          {slides.map((item, index) => (
            <li key={item.id} className="w-16 shrink-0">
              <a
                href={`#${slideId(item.id)}`}
                className="block overflow-hidden rounded-md border border-line hover:border-accent"
              >
                <span className="sr-only">{position(index)}</span>
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
