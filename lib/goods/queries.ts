import { and, eq, isNull } from "drizzle-orm";
import { db } from "@/db/client";
import { productDrafts } from "@/db/schema/goods";
import type { Seller } from "@/lib/auth/actors";
import { editionOf } from "@/lib/catalog/edition";
import { readLook } from "@/lib/catalog/product-look";
import { editorForm } from "./editor-form";
import { productDraftInput } from "./schemas";

/** What the editor of a product shows: what stands in the shop, and what was typed since. Null is not this store's. */
export async function readEditor(seller: Seller, productId: string | null) {
  const look = productId ? await readLook(db, seller.storeId, productId) : null;
  if (productId && !look) return null;
  const edition = look ? editionOf(look) : "";
  const d = productDrafts;
  const which = look
    ? eq(d.marketplaceProductId, look.id)
    : and(isNull(d.marketplaceProductId), eq(d.marketplaceUserId, seller.userId));
  const [draft] = await db
    .select({ form: d.form, at: d.updatedAt })
    .from(d)
    .where(and(eq(d.marketplaceStoreId, seller.storeId), which));
  const kept = draft && productDraftInput.safeParse(flat(draft.form)).data;
  return {
    look,
    edition,
    form: kept ?? editorForm(look, edition),
    draft: draft && kept ? { at: draft.at.toISOString(), isOld: look !== null && kept.edition !== edition } : null,
  };
}

// The form is kept grouped; the schema reads it as it came.
function flat(form: unknown): Record<string, unknown> {
  const { axes, variants, media, ...fields } = form as Record<string, Record<string, Record<string, unknown>>>;
  const rows = Object.entries({ axes, variants, media }).flatMap(([group, all]) =>
    Object.entries(all ?? {}).flatMap(([key, one]) =>
      Object.entries(one).map(([field, value]) => [`${group}.${key}.${field}`, value]),
    ),
  );
  return { ...fields, ...Object.fromEntries(rows) };
}
