/** The widths that an upload is kept in beside its full size, smallest first. */
export const renditionWidths = [320, 640] as const;

/** `/uploads/products/ab12.webp` → `/uploads/products/ab12.w320.webp` */
export const renditionUrl = (url: string, width: number) => url.replace(/\.webp$/, `.w${width}.webp`);

/** What an `<img srcset>` may choose from. Addresses that are not ours have only the size they have. */
export function imageSources(url: string, width: number): { src: string; width: number }[] {
  if (!url.startsWith("/uploads/") || !url.endsWith(".webp")) return [{ src: url, width }];
  const smaller = renditionWidths.filter((rendition) => rendition < width);
  return [
    ...smaller.map((rendition) => ({ src: renditionUrl(url, rendition), width: rendition })),
    { src: url, width },
  ];
}
