import { eq } from "drizzle-orm";
import { db } from "@/db/client";
import { stores } from "@/db/schema/stores";
import { record } from "@/lib/audit/record";
import type { Seller } from "@/lib/auth/actors";
import { now } from "@/lib/platform/clock";
import { refusal } from "@/lib/shared/errors";
import type { DeclareTaxInput } from "./tax-fields";

/** The store says under which number it pays tax, and whether its turnover is small; it counts for orders from now on (D-70). */
export async function declareTax(seller: Seller, input: DeclareTaxInput): Promise<void> {
  if (seller.role !== "owner" && seller.role !== "keuangan") throw refusal("forbidden");
  await db.transaction(async (tx) => {
    const [before] = await tx
      .select({ taxNumber: stores.taxNumber, taxDeclaredAt: stores.taxDeclaredAt })
      .from(stores)
      .where(eq(stores.id, seller.storeId))
      .for("no key update");
    if (!before) throw refusal("not_found");
    const at = now();
    const sameWord = before.taxDeclaredAt !== null && before.taxNumber === input.taxNumber;
    const after = {
      taxNumber: input.taxNumber,
      taxDeclaredAt: input.declared ? (sameWord ? before.taxDeclaredAt : at) : null,
    };
    await tx
      .update(stores)
      .set({ ...after, updatedBy: seller.userId, updatedAt: at })
      .where(eq(stores.id, seller.storeId));
    await record(tx, seller, {
      action: "store.tax_declared",
      subjectType: "store",
      subjectId: seller.storeId,
      before: told(before),
      after: told(after),
    });
  });
}

// The trail says that a number changed, not which person's it is.
const told = ({ taxNumber, taxDeclaredAt }: { taxNumber: string | null; taxDeclaredAt: Date | null }) => ({
  taxNumber: taxNumber && `…${taxNumber.slice(-4)}`,
  taxDeclaredAt,
});
