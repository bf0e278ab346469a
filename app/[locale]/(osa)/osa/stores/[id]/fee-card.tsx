import { randomUUID } from "node:crypto";
import { getLocale, getTranslations } from "next-intl/server";
import { DecideFields } from "@/components/panel/decide-fields";
import { ActionForm } from "@/components/ui/action-form";
import { Alert } from "@/components/ui/alert";
import { Card } from "@/components/ui/card";
import { Disclosure } from "@/components/ui/disclosure";
import { Field } from "@/components/ui/field";
import { SelectField } from "@/components/ui/select-field";
import { SubmitButton } from "@/components/ui/submit-button";
import { now } from "@/lib/platform/clock";
import type { OpenFee, OsaStore } from "@/lib/reporting/osa-stores";
import { formatInstant, jakartaParts } from "@/lib/shared/jakarta-time";
import { decideStoreFeeAction, proposeStoreFeeAction } from "../actions";

/** What OneSmile takes: in force, before, to come, and the change that waits for a second person. */
export async function FeeCard({ store, adminId }: { store: OsaStore; adminId: string }) {
  const [t, stores, locale] = await Promise.all([
    getTranslations("osa.stores.fees"),
    getTranslations("osa.stores"),
    getLocale(),
  ]);
  const { year, month, day } = jakartaParts(now());
  const bearer = (one: "buyer" | "seller") => stores(`bearer.${one}`);
  return (
    <Card title={t("title")}>
      <p className="mb-3">
        <span className="font-bold text-lg">{store.percentage} %</span>, {bearer(store.feeBearer)}
      </p>
      <p className="mb-4 text-muted text-sm">{t("text")}</p>
      {store.openFee ? (
        <OpenChange storeId={store.id} change={store.openFee} own={store.openFee.byId === adminId} />
      ) : (
        <ActionForm
          action={proposeStoreFeeAction}
          hidden={{ storeId: store.id, requestKey: randomUUID() }}
          className="grid gap-4 sm:grid-cols-2"
        >
          <Field
            name="percentage"
            label={t("percentage")}
            defaultValue={store.percentage}
            inputMode="decimal"
            after="%"
            autoComplete="off"
            required
          />
          <SelectField name="feeBearer" label={t("bearer")} defaultValue={store.feeBearer}>
            <option value="buyer">{bearer("buyer")}</option>
            <option value="seller">{bearer("seller")}</option>
          </SelectField>
          <Field name="from" type="date" label={t("from")} defaultValue={`${year}-${month}-${day}`} required />
          <Field name="reason" label={t("reason")} maxLength={300} autoComplete="off" required />
          <SubmitButton variant="secondary" className="justify-self-start">
            {t("propose")}
          </SubmitButton>
        </ActionForm>
      )}
      <Disclosure summary={t("history")} className="mt-4 border-line border-t pt-2">
        {store.fees.length === 0 && (
          <p className="text-muted">
            {t("historyNone", { percent: store.percentage, bearer: bearer(store.feeBearer) })}
          </p>
        )}
        <ul className="divide-y divide-line">
          {store.fees.map((fee) => (
            <li key={fee.from} className="py-2">
              <span className="font-medium">
                {fee.percentage} %, {bearer(fee.feeBearer)} · {t(`states.${fee.state}`)}
              </span>
              <span className="block text-muted">
                {formatInstant(new Date(fee.from), locale)} · {[fee.by, fee.approvedBy].filter(Boolean).join(", ")} ·{" "}
                {fee.reason}
              </span>
            </li>
          ))}
        </ul>
      </Disclosure>
    </Card>
  );
}

async function OpenChange({ storeId, change, own }: { storeId: string; change: OpenFee; own: boolean }) {
  const [t, stores, locale] = await Promise.all([
    getTranslations("osa.stores.fees"),
    getTranslations("osa.stores"),
    getLocale(),
  ]);
  const what = {
    percent: change.percentage,
    bearer: stores(`bearer.${change.feeBearer}`),
    at: formatInstant(new Date(change.from), locale),
  };
  return (
    <div className="flex flex-col gap-3">
      <Alert tone="warn" title={t("waiting")}>
        <p>{t("change", what)}</p>
        <p>{t("by", { name: change.by ?? "–", reason: change.reason })}</p>
      </Alert>
      <ActionForm
        action={decideStoreFeeAction}
        hidden={{ proposalId: change.id, storeId }}
        className="flex flex-col gap-3"
      >
        <DecideFields
          own={own}
          words={{ note: t("note"), withdraw: t("withdraw"), approve: t("approve"), refuse: t("refuse") }}
        />
      </ActionForm>
    </div>
  );
}
