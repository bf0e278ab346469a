import { randomUUID } from "node:crypto";
import { getLocale, getTranslations } from "next-intl/server";
import { DecideFields } from "@/components/panel/decide-fields";
import { ActionForm } from "@/components/ui/action-form";
import { Alert } from "@/components/ui/alert";
import { Card } from "@/components/ui/card";
import { Disclosure } from "@/components/ui/disclosure";
import { Field } from "@/components/ui/field";
import { SubmitButton } from "@/components/ui/submit-button";
import type { Osa } from "@/lib/auth/actors";
import { now } from "@/lib/platform/clock";
import { type OpenMethodFee, readMethodFees } from "@/lib/reporting/method-fees";
import { formatInstant, jakartaParts } from "@/lib/shared/jakarta-time";
import { decideMethodFeeAction, proposeMethodFeeAction } from "./actions";
import { feeWords, percentWords } from "./fee-words";

/** What the gateway takes of payments by a method: in force, before, to come, and the change that waits for a second person. */
export async function MethodFeeCard({ osa, methodId, name }: { osa: Osa; methodId: number; name: string }) {
  const at = now();
  const [t, locale, { fees, open }] = await Promise.all([
    getTranslations("osa.methods.fees"),
    getLocale(),
    readMethodFees(osa, methodId, at),
  ]);
  const inForce = fees.find((fee) => fee.state === "now");
  const { year, month, day } = jakartaParts(at);
  return (
    <Card title={t("title", { name })}>
      <p className="mb-3 font-bold text-lg">{inForce ? feeWords(inForce, locale) : t("none")}</p>
      <p className="mb-4 max-w-prose text-muted text-sm">{t("text")}</p>
      {open ? (
        <OpenChange change={open} locale={locale} />
      ) : (
        <ActionForm
          action={proposeMethodFeeAction}
          hidden={{ methodId, requestKey: randomUUID() }}
          className="grid items-start gap-4 sm:grid-cols-2 lg:grid-cols-4"
        >
          <Field
            name="fixedFee"
            label={t("fixed")}
            before="Rp"
            defaultValue={inForce?.fixedFee ?? 0}
            inputMode="numeric"
            required
          />
          <Field
            name="percentage"
            label={t("percentage")}
            after="%"
            defaultValue={percentWords(inForce?.basisPoints ?? 0, locale)}
            inputMode="decimal"
            required
          />
          <Field name="from" type="date" label={t("from")} defaultValue={`${year}-${month}-${day}`} required />
          <Field name="reason" label={t("reason")} maxLength={300} autoComplete="off" required />
          <SubmitButton variant="secondary" className="justify-self-start">
            {t("propose")}
          </SubmitButton>
        </ActionForm>
      )}
      {fees.length > 0 && (
        <Disclosure summary={t("history")} className="mt-4 border-line border-t pt-2">
          <ul className="divide-y divide-line">
            {fees.map((fee) => (
              <li key={fee.from} className="py-2">
                <span className="font-medium">
                  {feeWords(fee, locale)} · {t(`states.${fee.state}`)}
                </span>
                <span className="block text-muted">
                  {formatInstant(new Date(fee.from), locale)} · {fee.by}, {fee.approvedBy} · {fee.reason}
                </span>
              </li>
            ))}
          </ul>
        </Disclosure>
      )}
    </Card>
  );
}

async function OpenChange({ change, locale }: { change: OpenMethodFee; locale: "id" | "en" }) {
  const t = await getTranslations("osa.methods.fees");
  const at = formatInstant(new Date(change.from), locale);
  return (
    <div className="flex flex-col gap-3">
      <Alert tone="warn" title={t("waiting")}>
        <p>{t("change", { fee: feeWords(change, locale), at })}</p>
        <p>{t("by", { name: change.by, reason: change.reason })}</p>
      </Alert>
      <ActionForm action={decideMethodFeeAction} hidden={{ proposalId: change.id }} className="flex flex-col gap-3">
        <DecideFields
          own={change.mine}
          words={{ note: t("note"), withdraw: t("withdraw"), approve: t("approve"), refuse: t("refuse") }}
        />
      </ActionForm>
    </div>
  );
}
