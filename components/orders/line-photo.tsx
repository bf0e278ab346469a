import { ProductPhoto } from "@/components/ui/product-photo";
import { imageSources } from "@/lib/platform/image-sources";

// What uploads are at most; the browser only needs to know that the smaller ones are smaller.
const FULL_WIDTH = 1600;

/** The small square beside a line of a cart or an order. The name stands beside it, so the picture itself is silent. */
export function LinePhoto({ url }: { url: string | null }) {
  return (
    <ProductPhoto
      sources={url ? imageSources(url, FULL_WIDTH) : []}
      alt=""
      sizes="72px"
      className="w-18 shrink-0 self-start rounded-md"
    />
  );
}
