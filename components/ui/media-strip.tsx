type MediaStripProps = {
  media: { url: string; type: "gambar" | "video"; posterUrl: string | null }[];
  /** What they show, for those who do not see them. */
  alt: string;
};

/** Small squares that open what they stand for. */
export function MediaStrip({ media, alt }: MediaStripProps) {
  if (media.length === 0) return null;
  return (
    <ul className="mt-2 flex flex-wrap gap-2">
      {media.map((item) => (
        <li key={item.url}>
          <a href={item.url} className="relative block overflow-hidden rounded-md">
            <img
              src={item.posterUrl ?? item.url}
              alt={alt}
              width={72}
              height={72}
              loading="lazy"
              className="size-18 bg-sunken object-cover"
            />
            {item.type === "video" && (
              <svg viewBox="0 0 24 24" aria-hidden="true" className="absolute inset-0 m-auto size-8 text-white">
                <circle cx="12" cy="12" r="11" className="fill-black/50" />
                <path d="M10 8l6 4-6 4z" fill="currentColor" />
              </svg>
            )}
          </a>
        </li>
      ))}
    </ul>
  );
}
