import { eq, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { stores } from "@/db/schema/stores";
import type { Seller } from "@/lib/auth/actors";
import { now } from "@/lib/platform/clock";
import { readSettings } from "@/lib/platform/settings";

/** What the fee calculator starts from: the settings of today, and a store's own percentage and bearer of the fee. */
export async function readFeeTerms() {
  const at = now();
  const settings = await readSettings(db, at);
  const usual = {
    feePercentage: settings.defaultStorePercentage,
    feeBearer: "buyer" as "buyer" | "seller",
    isSpared: false,
  };
  return { at, settings, usual };
}

export async function readStoreFeeTerms(seller: Seller) {
  const terms = await readFeeTerms();
  const [own] = await db
    .select({
      feePercentage: stores.percentage,
      feeBearer: stores.feeBearer,
      /** Whoever declared a small turnover is spared what would be withheld (D-70). */
      isSpared: sql<boolean>`coalesce(${stores.taxDeclaredAt} <= ${terms.at.toISOString()}, false)`,
    })
    .from(stores)
    .where(eq(stores.id, seller.storeId));
  return { ...terms, usual: own ?? terms.usual };
}
