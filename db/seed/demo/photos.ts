import { writeStored } from "@/lib/platform/storage";
import { demoProduct, type GoodsStore, type Photo } from "./goods";
import { type RenderedImage, renderProductImages, renderStoreBanner, renderStoreLogo } from "./images";
import type { Shop } from "./shops";

/** Draws the photos of the first products; the answer serves any index, because a large catalogue shares them. */
export async function drawPhotos(
  stores: readonly GoodsStore[],
  count: number,
): Promise<(index: number) => readonly Photo[]> {
  const photos: Photo[][] = [];
  await inTurns(count, async (index) => {
    const { product } = demoProduct(index, stores);
    const wanted = index % 4 === 0 ? 3 : 1;
    const { emoji, hue, name } = product;
    const images = await renderProductImages({ emoji, hue, seed: index, count: wanted, name });
    photos[index] = await Promise.all(images.map((image, n) => keep(image, `demo/products/${index}-${n}.webp`)));
  });
  return (index) => photos[index % count] ?? [];
}

export async function drawStores(shops: readonly Shop[]) {
  await inTurns(shops.length, async (i) => {
    const shop = shops[i];
    if (!shop) return;
    const look = { colours: shop.colours, emoji: shop.emoji, seed: shop.slug, name: shop.name };
    await keep(await renderStoreBanner(look), `demo/stores/${shop.slug}-banner.webp`);
    await keep(await renderStoreLogo(look), `demo/stores/${shop.slug}-logo.webp`);
  });
}

async function keep(image: RenderedImage, key: string): Promise<Photo> {
  // Its smaller copies are made when somebody first looks at it: a shop that is only tried out never needs most of them.
  const url = await writeStored(key, image.webp);
  return { url, width: image.width, height: image.height, blur: image.blur };
}

// Drawing happens in threads of its own; a few at a time keep all of them busy.
async function inTurns(count: number, work: (index: number) => Promise<void>) {
  let next = 0;
  const lane = async () => {
    while (next < count) await work(next++);
  };
  await Promise.all([lane(), lane(), lane(), lane()]);
}
