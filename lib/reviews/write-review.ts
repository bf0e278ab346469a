import { sql } from "drizzle-orm";
import { db, type Tx } from "@/db/client";
import { reviews } from "@/db/schema/reviews";
import { record } from "@/lib/audit/record";
import { actorId, type Buyer } from "@/lib/auth/actors";
import { countReview } from "@/lib/catalog/count-review";
import { now } from "@/lib/platform/clock";
import { tell } from "@/lib/platform/tell";
import { refusal } from "@/lib/shared/errors";
import { countStoreReview } from "@/lib/stores/count-review";
import { avatarPicture } from "./avatar-picture";
import { keepMedia } from "./keep-media";
import { maskName } from "./mask-name";
import type { WriteReviewInput } from "./schemas";

export type Reviewed = { billingCode: string; productId: string; storeId: string };

/** What a buyer says of a thing they bought and received, once a line of an order (S2-139, S3-106 … S3-126, D-19). */
export function writeReview(buyer: Buyer, input: WriteReviewInput): Promise<Reviewed> {
  return db.transaction(async (tx) => {
    const line = await findLine(tx, buyer, input.orderItemId);
    if (!line) throw refusal("not_found");
    if (line.state !== "selesai") throw refusal("review_not_allowed");
    if (line.worksThere) throw refusal("review_own_store");
    const { variantId, productId, storeId, billingCode } = line;
    const by = actorId(buyer);
    const at = now();
    const [written] = await tx
      .insert(reviews)
      .values({
        memberUuid: buyer.userId,
        name: maskName(buyer.name),
        thumbnail: avatarPicture(buyer.userId),
        rating: input.rating,
        review: input.review,
        marketplaceStoreId: storeId,
        orderItemId: input.orderItemId,
        marketplaceProductId: productId,
        marketplaceProductVariantId: variantId,
        createdBy: by,
        updatedBy: by,
        createdAt: at,
        updatedAt: at,
      })
      // The constraint, not a look before, decides between two that come at once.
      .onConflictDoNothing({ target: [reviews.memberUuid, reviews.orderItemId] })
      .returning({ id: reviews.id });
    if (!written) throw refusal("review_exists");
    if (input.media) await keepMedia(tx, buyer, written.id, input.media);
    await record(tx, buyer, {
      action: "review.written",
      subjectType: "review",
      subjectId: written.id,
      after: { rating: input.rating, orderItemId: input.orderItemId },
    });
    await countReview(tx, { variantId, productId, rating: input.rating });
    await countStoreReview(tx, { storeId, rating: input.rating });
    await tell(tx, "review.received", written.id);
    return { billingCode, productId, storeId };
  });
}

type Line = Reviewed & { variantId: string; state: string; worksThere: boolean };

async function findLine(tx: Tx, buyer: Buyer, orderItemId: string): Promise<Line | undefined> {
  const [line] = await tx.execute<Line>(sql`
    select o.billing_code as "billingCode", v.marketplace_product_id as "productId", v.marketplace_product_variant_id as "variantId",
      o.marketplace_store_id as "storeId", o.status as state, exists (
        select from marketplace_store_users s
        where s.marketplace_store_id = o.marketplace_store_id and s.marketplace_user_id = ${buyer.userId}::uuid
      ) as "worksThere"
    from marketplace_order_items i
    join marketplace_orders o on o.id = i.marketplace_order_id
    join marketplace_product_versions v on v.id = i.marketplace_product_version_id
    where i.id = ${orderItemId}::uuid and o.member_uuid = ${buyer.userId}::uuid
  `);
  return line;
}
