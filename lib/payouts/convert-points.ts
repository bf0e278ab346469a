import { sql } from "drizzle-orm";
import { db } from "@/db/client";
import { movePoints } from "@/lib/accounts/move-points";
import { record } from "@/lib/audit/record";
import type { Buyer } from "@/lib/auth/actors";
import { lockBalance } from "@/lib/ledger/lock-balance";
import { pointsConvertedLines } from "@/lib/ledger/points-templates";
import { postJournal } from "@/lib/ledger/post-journal";
import { availableOf } from "@/lib/ledger/withdrawal-templates";
import { now } from "@/lib/platform/clock";
import { readSettings } from "@/lib/platform/settings";
import { refusal } from "@/lib/shared/errors";

/** Points become wallet balance at the value that is set now (D-48); the same form sent twice converts once. */
export async function convertPoints(buyer: Buyer, { requestKey, points }: { requestKey: string; points: number }) {
  await db.transaction(async (tx) => {
    const at = now();
    const { pointValueRupiah } = await readSettings(tx, at);
    if (pointValueRupiah === 0) throw refusal("points_off");
    // The balance before the member's row, as wherever journals move it.
    await lockBalance(tx, availableOf({ memberUuid: buyer.userId }));
    const [member] = await tx.execute<{ points: number }>(
      sql`select reward_points as points from members where uuid = ${buyer.userId}::uuid for no key update`,
    );
    // Asked only now: the same form may have waited for this row.
    const key = `convert:${requestKey}`;
    const known = await tx.execute(sql`select 1 from marketplace_point_entries where key = ${key}`);
    if (!member || known.length > 0) return;
    if (points > member.points) throw refusal("points_short", { params: { points: member.points }, field: "points" });
    const amount = points * pointValueRupiah;
    const move = { memberUuid: buyer.userId, key, kind: "tukar" as const, points: -points, refId: requestKey, at };
    if ((await movePoints(tx, buyer, move)) === 0) return;
    await postJournal(tx, buyer, {
      key: `points:${requestKey}`,
      kind: "points_converted",
      refType: "member",
      refId: buyer.userId,
      occurredAt: at,
      lines: pointsConvertedLines(buyer.userId, amount),
    });
    const what = { action: "points.converted", subjectType: "member", subjectId: buyer.userId };
    await record(tx, buyer, { ...what, after: { points, amount } });
  });
}
