import { and, eq } from "drizzle-orm";
import type { z } from "zod";
import { db } from "@/db/client";
import { vouchers } from "@/db/schema/vouchers";
import { record } from "@/lib/audit/record";
import { actorId, type Osa, type Seller } from "@/lib/auth/actors";
import { now } from "@/lib/platform/clock";
import { refusal } from "@/lib/shared/errors";
import { announceVouchers } from "./announce-vouchers";
import { fundedBy } from "./funder";
import { mayManageVouchers } from "./policy";
import type { switchVoucherInput } from "./schemas";

/** Stops a voucher at once, or lets it count again; orders that already carry it keep it. Twice is as good as once. */
export async function switchVoucher(actor: Seller | Osa, input: z.output<typeof switchVoucherInput>): Promise<void> {
  if (!mayManageVouchers(actor)) throw refusal("forbidden");
  const { voucherId, to } = input;
  await db.transaction(async (tx) => {
    const [kept] = await tx
      .select({ status: vouchers.status, storeId: vouchers.marketplaceStoreId })
      .from(vouchers)
      .where(and(eq(vouchers.id, voucherId), fundedBy(actor)))
      .for("no key update");
    if (!kept) throw refusal("not_found");
    if (kept.status === to) return;
    const stamp = { updatedAt: now(), updatedBy: actorId(actor) };
    await tx
      .update(vouchers)
      .set({ status: to, ...stamp })
      .where(eq(vouchers.id, voucherId));
    await record(tx, actor, {
      action: to === "nonaktif" ? "voucher.stopped" : "voucher.resumed",
      subjectType: "voucher",
      subjectId: voucherId,
      before: { status: kept.status },
      after: { status: to },
    });
    await announceVouchers(tx, [kept.storeId]);
  });
}
