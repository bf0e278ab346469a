/** The widths that a picture is kept in beside its full size, smallest first. */
export const renditionWidths = [160, 320, 640, 1024] as const;

/** `/uploads/products/ab12.webp` → `/uploads/products/ab12.w320.webp` */
export const renditionUrl = (url: string, width: number) => url.replace(/\.webp$/, `.w${width}.webp`);

/** The same picture in the smaller format, where it is one of ours. */
export const avifUrl = (url: string) => (isUpload(url) ? url.replace(/\.webp$/, ".avif") : null);

/** The same picture as other sites show it beside a link: 1200 × 630, as a JPEG. */
export const shareUrl = (url: string) => (isUpload(url) ? url.replace(/\.webp$/, ".share.jpg") : null);

const isUpload = (url: string) => url.startsWith("/uploads/") && url.endsWith(".webp");

/** What an `<img srcset>` may choose from. Addresses that are not ours have only the size they have. */
export function imageSources(url: string, width: number): { src: string; width: number }[] {
  if (!isUpload(url)) return [{ src: url, width }];
  const smaller = renditionWidths.filter((rendition) => rendition < width);
  return [
    ...smaller.map((rendition) => ({ src: renditionUrl(url, rendition), width: rendition })),
    { src: url, width },
  ];
}
