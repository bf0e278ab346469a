import { db } from "@/db/client";
import { record } from "@/lib/audit/record";
import type { Osa, System } from "@/lib/auth/actors";
import { codRemittedLines } from "@/lib/ledger/cod-templates";
import { postJournal } from "@/lib/ledger/post-journal";
import { lockOrder } from "@/lib/orders/lock-order";
import { lockCodCollection, remitCodCollection } from "@/lib/payments/cod-rows";
import { now } from "@/lib/platform/clock";
import { refusal } from "@/lib/shared/errors";

/** The courier handed the cash of an order over, less what it keeps for collecting it. Said again, nothing more. */
export async function remitCod(actor: Osa | System, input: { orderId: string; courierFee: number }) {
  await db.transaction(async (tx) => {
    await lockOrder(tx, input.orderId);
    const cod = await lockCodCollection(tx, input.orderId);
    if (!cod) throw refusal("not_found");
    if (cod.remittedAt) return;
    if (!cod.collectedAt) throw refusal("cod_not_collected");
    if (input.courierFee < 0 || input.courierFee > cod.amount) throw refusal("invalid", { field: "courierFee" });
    const at = now();
    await remitCodCollection(tx, actor, cod.id, input.courierFee, at);
    await postJournal(tx, actor, {
      key: `cod_remitted:${input.orderId}`,
      kind: "cod_remitted",
      refType: "order",
      refId: input.orderId,
      occurredAt: at,
      lines: codRemittedLines(cod.courierCode, cod.amount, input.courierFee),
    });
    await record(tx, actor, {
      action: "cod.remitted",
      subjectType: "cod_collection",
      subjectId: cod.id,
      after: { amount: cod.amount, courierFee: input.courierFee },
    });
  });
}
