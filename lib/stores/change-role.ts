import { and, eq } from "drizzle-orm";
import type { z } from "zod";
import { db } from "@/db/client";
import { storeUsers } from "@/db/schema/stores";
import { record } from "@/lib/audit/record";
import type { Seller } from "@/lib/auth/actors";
import { now } from "@/lib/platform/clock";
import { refusal } from "@/lib/shared/errors";
import { keepOwner } from "./keep-owner";
import { lockStore } from "./lock-store";
import { mayManageStaff } from "./policy";
import type { changeRoleInput } from "./schemas";

/** What somebody of the store may do from the next click on; a store is never left without an owner. */
export async function changeRole(seller: Seller, input: z.output<typeof changeRoleInput>): Promise<void> {
  if (!mayManageStaff(seller)) throw refusal("forbidden");
  await db.transaction(async (tx) => {
    const store = await lockStore(tx, seller);
    const own = and(eq(storeUsers.id, input.staffId), eq(storeUsers.marketplaceStoreId, seller.storeId));
    const [member] = await tx.select().from(storeUsers).where(own);
    if (!member) throw refusal("not_found");
    if (member.role === input.role) return;
    await tx.update(storeUsers).set({ role: input.role, updatedAt: now() }).where(own);
    await keepOwner(tx, seller, store.ownerUserId);
    await record(tx, seller, {
      action: "staff.role_changed",
      subjectType: "user",
      subjectId: member.marketplaceUserId,
      before: { role: member.role },
      after: { role: input.role },
    });
  });
}
