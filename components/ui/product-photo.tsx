import { avifUrl } from "@/lib/platform/image-sources";

type ProductPhotoProps = {
  /** The picture in its widths, smallest first; none shows the empty ground. */
  sources: { src: string; width: number }[];
  alt: string;
  /** The rendered width, as in the `sizes` of an image. */
  sizes?: string;
  /** A tiny data URI of the same picture, seen until it arrives. */
  blur?: string;
  /** The first photos of a page: fetched at once. */
  priority?: boolean;
  className?: string;
};

const PLAIN_WIDTH = 640;

/** Always square, on sunken ground, whole and never stretched. */
export function ProductPhoto({ sources, alt, sizes = "50vw", blur, priority, className = "" }: ProductPhotoProps) {
  const largest = sources.at(-1);
  const hasAvif = largest !== undefined && avifUrl(largest.src) !== null;
  // The few browsers without AVIF get one size: a page of cards would carry every address twice.
  const plain = hasAvif ? sources.findLast((source) => source.width <= PLAIN_WIDTH) : largest;
  return (
    <span className={`relative block aspect-square overflow-hidden bg-sunken ${className}`}>
      {blur && (
        <img
          src={blur}
          alt=""
          aria-hidden="true"
          // A page of cards would unpack and blur fifty of them before anybody sees the first.
          loading={priority ? "eager" : "lazy"}
          className="absolute inset-0 size-full scale-110 object-cover blur-md"
        />
      )}
      {largest && (
        <picture>
          {hasAvif && (
            <source
              type="image/avif"
              srcSet={sources.map((source) => `${avifUrl(source.src)} ${source.width}w`).join(", ")}
              sizes={sizes}
            />
          )}
          <img
            src={plain?.src ?? largest.src}
            alt={alt}
            width={largest.width}
            height={largest.width}
            loading={priority ? "eager" : "lazy"}
            fetchPriority={priority ? "high" : undefined}
            decoding="async"
            className="relative size-full object-contain"
          />
        </picture>
      )}
    </span>
  );
}
