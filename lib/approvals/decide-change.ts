import { and, eq } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { proposals } from "@/db/schema/approvals";
import { record } from "@/lib/audit/record";
import { actorId, type Osa } from "@/lib/auth/actors";
import { now } from "@/lib/platform/clock";
import { refusal } from "@/lib/shared/errors";
import { type Decision, statusAfter } from "./policy";

type Asked = { proposalId: string; decision: Decision; reason?: string };
type Proposal = typeof proposals.$inferSelect;

/**
 * Another admin agrees or refuses, or the writer takes the proposal back. Whoever wrote it never agrees to it, in
 * however many tabs: the account decides, and the database refuses the row too. Answers what was decided, for the
 * caller to carry out when it is `disetujui`; null where this person had decided so before.
 */
export async function decideChange(tx: Tx, osa: Osa, kind: string, asked: Asked): Promise<Proposal | null> {
  const one = and(eq(proposals.id, asked.proposalId), eq(proposals.kind, kind));
  const [found] = await tx.select().from(proposals).where(one).for("no key update");
  if (!found) throw refusal("not_found");
  const own = found.createdBy === actorId(osa);
  if (own && asked.decision !== "withdraw") throw refusal("proposal_own");
  if (!own && asked.decision === "withdraw") throw refusal("proposal_foreign");
  const status = statusAfter[asked.decision];
  if (found.status === status && found.decidedBy === osa.userId) return null;
  const at = now();
  const [decided] = await tx
    .update(proposals)
    .set({
      status,
      decidedBy: osa.userId,
      decidedAt: at,
      decisionReason: asked.reason || null,
      updatedBy: actorId(osa),
      updatedAt: at,
    })
    .where(and(one, eq(proposals.status, "diajukan")))
    .returning();
  if (!decided) throw refusal("conflict");
  const { subjectType, subjectId } = decided;
  await record(tx, osa, {
    action: `${kind}.${pastOf[asked.decision]}`,
    subjectType,
    subjectId,
    before: { proposal: decided.id, by: decided.createdBy },
    after: { ...Object(decided.after) },
    reason: asked.reason || decided.reason,
  });
  return decided;
}

const pastOf = { approve: "approved", refuse: "refused", withdraw: "withdrawn" } as const;
