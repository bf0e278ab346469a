import type { Tx } from "@/db/client";
import { enqueue } from "@/lib/jobs/enqueue";
import type { NoticeKind } from "@/lib/shared/notice-kinds";
import { now } from "./clock";

/**
 * Whoever waits for this hears of it once the change stands, in the shop and by mail. The job reads for itself who that
 * is and what there is to say; `at` tells one telling from another of the same kind about the same thing.
 */
export async function tell(tx: Tx, kind: NoticeKind, subject: string): Promise<void> {
  await enqueue(tx, "notice.deliver", { kind, subject, at: now().toISOString() });
}
