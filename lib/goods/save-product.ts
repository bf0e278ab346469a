import { db, type Tx } from "@/db/client";
import { record } from "@/lib/audit/record";
import type { Seller } from "@/lib/auth/actors";
import { editionOf } from "@/lib/catalog/edition";
import { finishProducts } from "@/lib/catalog/finish-products";
import { lockOwnProduct } from "@/lib/catalog/lock-own-product";
import { mayChangeProducts } from "@/lib/catalog/policy";
import { type ProductLook, readLook } from "@/lib/catalog/product-look";
import { putMedia } from "@/lib/catalog/put-media";
import { putProduct } from "@/lib/catalog/put-product";
import { putVariants } from "@/lib/catalog/put-variants";
import { wakeWatchers } from "@/lib/catalog/wake-watchers";
import { moveStock } from "@/lib/inventory/move-stock";
import { enqueue } from "@/lib/jobs/enqueue";
import { announceTags } from "@/lib/platform/announce-tags";
import { tags } from "@/lib/platform/cache-tags";
import { now } from "@/lib/platform/clock";
import { refusal } from "@/lib/shared/errors";
import { keepProductCount } from "@/lib/stores/keep-product-count";
import { changesBetween } from "./changes";
import { dropDraft } from "./drop-draft";
import { openRules } from "./publishing";
import type { SaveProductInput } from "./schemas";
import { type Wanted, wantedVariants } from "./wanted";

type Saved = { productId: string; changed: boolean; frozen: number };

/** A seller makes a product, or changes what it is and costs. What was bought before keeps its version (D-18). */
export function saveProduct(seller: Seller, input: SaveProductInput): Promise<Saved> {
  if (!mayChangeProducts(seller)) throw refusal("forbidden");
  return db.transaction(async (tx) => {
    const before = input.productId ? await lockOwnProduct(tx, seller, input.productId) : null;
    if (before && editionOf(before) !== input.edition) throw refusal("conflict");
    if (before && before.status !== "draft" && input.status === "draft") throw refusal("invalid", { field: "status" });
    const wanted = wantedVariants(input, before);
    const media = wantedMedia(input);
    refuseUnready(input, wanted, media.filter((item) => item.isPicture).length);

    // Sold out is on sale: stock decides between the two (D-45).
    const status = input.status === "aktif" && before?.status === "habis" ? "habis" : input.status;
    const { name, description, categoryId, discountFrom, discountUntil } = input;
    const publishAt = input.status === "aktif" || !input.publishAt || input.publishAt <= now() ? null : input.publishAt;
    const productId = await putProduct(tx, seller, seller.storeId, before, {
      ...{ name, description, categoryId, status, attributeNames: wanted.axes.map((axis) => axis.name), publishAt },
      ...{ discountStartsAt: discountFrom, discountEndsAt: discountUntil },
      archivedAt: status === "aktif" || status === "habis" || !before?.archivedAt ? null : new Date(before.archivedAt),
    });
    const product = { id: productId, storeId: seller.storeId, hasPeriod: discountFrom !== null };
    const ids = await putVariants(tx, seller, product, wanted.rows);
    await putMedia(tx, seller, productId, before?.media ?? [], media);
    await moveCounted(tx, seller, wanted, ids, before);
    const frozen = await finishProducts(tx, seller, [productId]);
    for (const at of [discountFrom, discountUntil, publishAt]) {
      if (at && at > now()) await enqueue(tx, "catalog.turn", {}, { startAfter: at });
    }
    if (before && status !== before.status) await wakeWatchers(tx, [productId]);
    if (before && before.categoryId !== categoryId) await announceTags(tx, [tags.categoryGoods(before.categoryId)]);
    await dropDraft(tx, seller, input.productId ?? null);
    const after = await readLook(tx, seller.storeId, productId);
    const changes = changesBetween(before, after);
    if (!changes) return { productId, changed: false, frozen };
    const action = before ? "product.changed" : "product.created";
    await record(tx, seller, { action, subjectType: "product", subjectId: productId, ...changes });
    if (before?.status !== after?.status) await keepProductCount(tx, seller.storeId);
    return { productId, changed: true, frozen };
  });
}

function wantedMedia({ media, thumbnail }: SaveProductInput) {
  const rows = Object.values(media)
    .filter(({ remove, url }) => remove === "" && url !== "")
    .toSorted((a, b) => a.position - b.position);
  const isPicture = (url: string) => url.endsWith(".webp");
  const chosen = rows.find(({ url }) => url === thumbnail && isPicture(url)) ?? rows.find(({ url }) => isPicture(url));
  return rows.map(({ url, alt, poster }) => ({
    ...{ url, alt, posterUrl: poster || null, isPicture: isPicture(url) },
    isThumbnail: url === chosen?.url,
  }));
}

/** Nobody sees a product that lacks what buyers need; one that shall appear later must be ready for it now. */
function refuseUnready(input: SaveProductInput, { rows }: Wanted, pictures: number) {
  if (input.status !== "aktif" && !input.publishAt) return;
  const { name, description } = input;
  const open = openRules({ name, description, pictures, variants: rows.filter((row) => row.position >= 0) });
  if (open.length > 0) throw refusal("product_unready", { data: { open } });
}

async function moveCounted(tx: Tx, seller: Seller, wanted: Wanted, ids: string[], before: ProductLook | null) {
  const known = new Map((before?.variants ?? []).map((variant) => [variant.id, variant]));
  for (const { index, field, stock, seen } of wanted.stocks) {
    const variantId = ids[index] ?? "";
    const was = known.get(variantId);
    if (was ? stock === seen : stock === 0) continue;
    // A count made while something was sold would put back what has left.
    if (was && was.stock !== seen) throw refusal("stock_moved", { field, params: { stock: was.stock } });
    const ref = { type: "product", id: ids[index] ?? "" };
    const change = { variantId, stockDelta: stock - (was?.stock ?? 0), heldDelta: 0 };
    const [level] = await moveStock(tx, seller, was ? "koreksi" : "masuk", ref, [change]);
    if (!level) throw refusal("stock_held", { field, params: { stock: was?.stock ?? 0, held: was?.held ?? 0 } });
  }
}
