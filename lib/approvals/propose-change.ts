import { and, eq } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { proposals } from "@/db/schema/approvals";
import { record } from "@/lib/audit/record";
import { actorId, type Osa } from "@/lib/auth/actors";
import { now } from "@/lib/platform/clock";
import { refusal } from "@/lib/shared/errors";

type Change = {
  /** Made with the form, so that one form sent twice is one proposal. */
  requestKey: string;
  kind: string;
  subjectType: string;
  subjectId: string;
  before: Record<string, unknown>;
  after: Record<string, unknown>;
  reason: string;
};

/** One admin writes down what should change and why; nothing changes until another agrees. One open change a thing. */
export async function proposeChange(tx: Tx, osa: Osa, change: Change): Promise<string> {
  const at = now();
  const by = { createdBy: actorId(osa), updatedBy: actorId(osa), createdAt: at, updatedAt: at };
  const [row] = await tx
    .insert(proposals)
    .values({ ...change, ...by })
    .onConflictDoNothing()
    .returning({ id: proposals.id });
  if (!row) {
    const { requestKey, kind, subjectType, subjectId } = change;
    const [same] = await tx
      .select({ id: proposals.id })
      .from(proposals)
      .where(
        and(
          eq(proposals.requestKey, requestKey),
          eq(proposals.kind, kind),
          eq(proposals.subjectType, subjectType),
          eq(proposals.subjectId, subjectId),
        ),
      );
    if (!same) throw refusal("proposal_open");
    return same.id;
  }
  const { kind, subjectType, subjectId, before, after, reason } = change;
  await record(tx, osa, { action: `${kind}.proposed`, subjectType, subjectId, before, after, reason });
  return row.id;
}
