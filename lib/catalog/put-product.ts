import { eq } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { productSlugs, products } from "@/db/schema/catalog";
import { type Actor, actorId } from "@/lib/auth/actors";
import { announceTags } from "@/lib/platform/announce-tags";
import { tags } from "@/lib/platform/cache-tags";
import { now } from "@/lib/platform/clock";
import { randomCode } from "@/lib/shared/codes";
import { slugify } from "@/lib/shared/slug";

type ProductFields = Pick<
  typeof products.$inferInsert,
  | "name"
  | "description"
  | "categoryId"
  | "status"
  | "attributeNames"
  | "publishAt"
  | "archivedAt"
  | "discountStartsAt"
  | "discountEndsAt"
>;

/** Writes the product itself: anew with an address of its own, or over what stands there. Answers its id. */
export async function putProduct(
  tx: Tx,
  actor: Actor,
  storeId: string,
  known: { id: string; publishedAt: string | null } | null,
  fields: ProductFields,
): Promise<string> {
  const at = now();
  const stamp = { updatedAt: at, updatedBy: actorId(actor) };
  const publishedAt = known?.publishedAt ? new Date(known.publishedAt) : fields.status === "draft" ? null : at;
  if (known) {
    await tx
      .update(products)
      .set({ ...fields, publishedAt, ...stamp })
      .where(eq(products.id, known.id));
    return known.id;
  }
  const slug = `${slugify(fields.name, 140) || "produk"}-${randomCode(6).toLowerCase()}`;
  const own = { marketplaceStoreId: storeId, slug, publishedAt, createdBy: actorId(actor), createdAt: at };
  const [made] = await tx
    .insert(products)
    .values({ ...fields, ...own, ...stamp })
    .returning({ id: products.id });
  if (!made) throw new Error("no product was written");
  await tx.insert(productSlugs).values({ slug, marketplaceProductId: made.id, createdAt: at });
  await announceTags(tx, [tags.product(slug)]);
  return made.id;
}
