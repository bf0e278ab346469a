"use server";

import { refresh } from "next/cache";
import { osaAction } from "@/lib/auth/actions";
import { textOf } from "@/lib/platform/words";
import { recordMoneyAudit } from "@/lib/reporting/record-money-audit";
import { noInput } from "@/lib/reporting/schemas";

export const recordAuditAction = osaAction("keuangan", noInput, async (_input, osa, { locale }) => {
  const { checks, failed } = await recordMoneyAudit(osa);
  refresh();
  const message =
    failed.length > 0
      ? textOf(locale, "osa.money.recordedFailed", { failed: failed.join(", ") })
      : textOf(locale, "osa.money.recordedOk", { count: checks });
  return { message: message ?? undefined };
});
