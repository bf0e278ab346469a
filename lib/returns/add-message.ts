import type { Tx } from "@/db/client";
import { returnMedia, returnMessages } from "@/db/schema/returns";
import { actorId, type Buyer, type Osa, type Seller } from "@/lib/auth/actors";
import { attachUploads } from "@/lib/media/attach-uploads";
import { partyOf } from "./party-of";

/** What somebody says about a case, with the pictures that show it. */
export async function addMessage(
  tx: Tx,
  actor: Buyer | Seller | Osa,
  message: { caseId: string; body: string; urls: readonly string[]; at: Date },
): Promise<string> {
  const { caseId, body, urls, at } = message;
  const by = { createdBy: actorId(actor), updatedBy: actorId(actor), createdAt: at, updatedAt: at };
  const [row] = await tx
    .insert(returnMessages)
    .values({ returnCaseId: caseId, party: partyOf(actor), body, ...by })
    .returning({ id: returnMessages.id });
  if (!row) throw new Error("the message was not written");
  const kept = await attachUploads(tx, actor, [...urls]);
  if (kept.length > 0) {
    await tx
      .insert(returnMedia)
      .values(kept.map((one, position) => ({ ...one, returnMessageId: row.id, position, ...by })));
  }
  return row.id;
}
