import type { Tx } from "@/db/client";
import { announceTags } from "@/lib/platform/announce-tags";
import { tags } from "@/lib/platform/cache-tags";

/**
 * A voucher whose quota ran out, or has room again, leaves or joins the strips that show it: its store's, or where there
 * is no store the platform's. Other uses change nothing that anybody sees, and make no page anew.
 */
export async function announceVouchers(tx: Tx, storeIds: readonly (string | null)[]) {
  await announceTags(
    tx,
    storeIds.map((storeId) => (storeId === null ? tags.vouchers : tags.store(storeId))),
  );
}
