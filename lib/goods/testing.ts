import { randomUUID } from "node:crypto";
import { db } from "@/db/client";
import { by } from "@/db/requirements/world";
import { productMedia, type productVariants } from "@/db/schema/catalog";
import { uploads } from "@/db/schema/media";
import type { Seller } from "@/lib/auth/actors";
import { freezeVersions } from "@/lib/catalog/freeze-versions";
import { newProduct } from "@/lib/catalog/testing";
import { newShop } from "@/lib/checkout/testing";
import { readEditor } from "./queries";
import { saveProductInput } from "./schemas";

// What the tests of a seller's goods begin with.

const picture = () => `/uploads/media/${randomUUID().replaceAll("-", "").slice(0, 24)}.webp`;

/** A picture that somebody of the store has sent and nothing refers to yet. */
export async function sentPicture(seller: Seller): Promise<string> {
  const url = picture();
  const facts = { type: "gambar" as const, sizeBytes: 10, width: 800, height: 800, blur: "data:," };
  await db.insert(uploads).values({ url, userId: seller.userId, marketplaceStoreId: seller.storeId, ...facts });
  return url;
}

type Variant = Partial<typeof productVariants.$inferInsert>;

/** A store with a product that may be published: described, with a photo, its variants told apart by one attribute. */
export async function newOffer(variants: Variant[] = [{}], shop?: Awaited<ReturnType<typeof newShop>>) {
  const { seller, store } = shop ?? (await newShop());
  const isMany = variants.length > 1;
  const wanted = variants.map((variant, i) => {
    const name = isMany ? `Varian ${i + 1}` : "Standar";
    return { name, attributes: isMany ? { Varian: name } : {}, ...variant };
  });
  const own = { description: "Barang untuk dipakai dalam pengujian.", attributeNames: isMany ? ["Varian"] : [] };
  const goods = await newProduct({ storeId: store.id, product: own, variants: wanted });
  await db.insert(productMedia).values({
    ...{ marketplaceProductId: goods.product.id, url: picture(), position: 0, isThumbnail: true },
    ...{ width: 800, height: 800, ...by },
  });
  await db.transaction((tx) => freezeVersions(tx, seller, [goods.product.id]));
  return { seller, store, ...goods };
}

/** What the editor's form would send, with some of its fields changed. */
export async function editorFields(
  seller: Seller,
  productId: string | null,
  change: Record<string, unknown> = {},
): Promise<Record<string, unknown>> {
  const editor = await readEditor(seller, productId);
  if (!editor) throw new Error("not this store's");
  const { axes, variants, media, ...own } = editor.form;
  const rows = Object.entries({ axes, variants, media }).flatMap(([group, all]) =>
    Object.entries(all).flatMap(([key, fields]) =>
      Object.entries(fields).map(([field, value]) => [`${group}.${key}.${field}`, value] as const),
    ),
  );
  return { productId: productId ?? "", ...own, ...Object.fromEntries(rows), ...change };
}

export async function formOf(seller: Seller, productId: string | null, change: Record<string, unknown> = {}) {
  return saveProductInput.parse(await editorFields(seller, productId, change));
}
