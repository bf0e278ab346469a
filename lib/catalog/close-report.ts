import { and, eq } from "drizzle-orm";
import { z } from "zod";
import { db } from "@/db/client";
import { productReports } from "@/db/schema/catalog";
import { record } from "@/lib/audit/record";
import { actorId, type Osa } from "@/lib/auth/actors";
import { now } from "@/lib/platform/clock";
import { refusal } from "@/lib/shared/errors";

export const closeReportInput = z.object({ reportId: z.uuid(), outcome: z.string().trim().min(5).max(500) });

/** An admin says what became of a report; the first who does so decides. */
export function closeReport(osa: Osa, input: z.output<typeof closeReportInput>): Promise<void> {
  return db.transaction(async (tx) => {
    const at = now();
    const [closed] = await tx
      .update(productReports)
      .set({ status: "selesai", outcome: input.outcome, closedAt: at, updatedAt: at, updatedBy: actorId(osa) })
      .where(and(eq(productReports.id, input.reportId), eq(productReports.status, "baru")))
      .returning({ productId: productReports.marketplaceProductId });
    if (!closed) throw refusal("not_found");
    await record(tx, osa, {
      action: "report.closed",
      subjectType: "product_report",
      subjectId: input.reportId,
      after: { productId: closed.productId },
      reason: input.outcome,
    });
  });
}
