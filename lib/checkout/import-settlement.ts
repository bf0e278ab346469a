import { createHash } from "node:crypto";
import { db, type Tx } from "@/db/client";
import { record } from "@/lib/audit/record";
import type { Osa } from "@/lib/auth/actors";
import { postJournal, readJournal } from "@/lib/ledger/post-journal";
import { settledLines, sumOf } from "@/lib/ledger/templates";
import { readSettlementFile, type SettlementLine } from "@/lib/payments/settlement-file";
import {
  insertSettlement,
  insertSettlementLines,
  paymentsOf,
  type SettlementOutcome,
} from "@/lib/payments/settlement-rows";
import { now } from "@/lib/platform/clock";
import { refusal } from "@/lib/shared/errors";
import { suspenseKey } from "./keep-for-buyer";

/**
 * Takes in a gateway's list of what it paid out: each line is held against what we know, and moves its money from the
 * gateway to our bank, less the fee, once whatever file names it (L9). What we do not know is only listed.
 */
export async function importSettlement(
  osa: Osa,
  file: { gateway: string; fileName: string; text: string },
): Promise<string> {
  const lines = readSettlementFile(file.text);
  if (!lines) throw refusal("file_unreadable", { field: "file" });
  const sha256 = createHash("sha256").update(file.text).digest("hex");
  return db.transaction(async (tx) => {
    const at = now();
    const id = await insertSettlement(tx, osa, { gateway: file.gateway, fileName: file.fileName, sha256, at });
    if (!id) throw refusal("file_taken_in", { field: "file" });
    const known = await paymentsOf(
      tx,
      file.gateway,
      lines.map((line) => line.gatewayOrderId),
    );
    const judged: (SettlementLine & { outcome: SettlementOutcome })[] = [];
    for (const line of lines) {
      const outcome = await judge(tx, osa, file.gateway, id, line, known.get(line.gatewayOrderId), at);
      judged.push({ ...line, outcome });
    }
    await insertSettlementLines(tx, osa, id, judged);
    await record(tx, osa, {
      action: "settlement.imported",
      subjectType: "settlement",
      subjectId: id,
      after: { gateway: file.gateway, fileName: file.fileName, lines: lines.length },
    });
    return id;
  });
}

type Known = { id: string; amount: number; paidAt: Date | null };

async function judge(
  tx: Tx,
  osa: Osa,
  gateway: string,
  settlementId: string,
  line: SettlementLine,
  payment: Known | undefined,
  at: Date,
): Promise<SettlementOutcome> {
  const apart = await readJournal(tx, suspenseKey(gateway, line.transactionId));
  if (!payment || (!payment.paidAt && !apart)) return "tidak_dikenal";
  const collected = apart ? sumOf(apart.lines.filter(({ amount }) => amount > 0)) : payment.amount;
  const posted = await postJournal(tx, osa, {
    key: `settlement:${gateway}:${line.transactionId}`,
    kind: "settled",
    refType: "settlement",
    refId: settlementId,
    occurredAt: line.settledAt < at ? line.settledAt : at,
    lines: settledLines(gateway, line.gross, line.fee),
  });
  if (!posted) return "ganda";
  return line.gross === collected ? "cocok" : "beda_jumlah";
}
