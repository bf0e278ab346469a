import { and, eq } from "drizzle-orm";
import { z } from "zod";
import { db } from "@/db/client";
import { productReports, products } from "@/db/schema/catalog";
import { actorId, type Buyer } from "@/lib/auth/actors";
import { now } from "@/lib/platform/clock";
import { enforceLimit } from "@/lib/platform/rate-limit";
import { refusal } from "@/lib/shared/errors";
import { isListed } from "./queries/cards";

export const reportReasons = ["palsu", "terlarang", "menyesatkan", "penipuan", "lainnya"] as const;

export const reportProductInput = z.object({
  productId: z.uuid(),
  reason: z.enum(reportReasons, "choice"),
  detail: z.string().trim().min(10).max(1000),
});

const limit = { limit: 5, windowSeconds: 3600 };

/** Keeps what a member holds against a product until an admin has dealt with it; one open report a member and product. */
export async function reportProduct(buyer: Buyer, input: z.output<typeof reportProductInput>): Promise<void> {
  await enforceLimit(`report:${buyer.userId}`, limit);
  const [product] = await db
    .select({ id: products.id })
    .from(products)
    .where(and(eq(products.id, input.productId), isListed));
  if (!product) throw refusal("product_gone");
  const at = now();
  const by = actorId(buyer);
  const [kept] = await db
    .insert(productReports)
    .values({
      memberUuid: buyer.userId,
      marketplaceProductId: product.id,
      reason: input.reason,
      detail: input.detail,
      createdBy: by,
      updatedBy: by,
      createdAt: at,
      updatedAt: at,
    })
    .onConflictDoNothing()
    .returning({ id: productReports.id });
  if (!kept) throw refusal("report_exists");
}
