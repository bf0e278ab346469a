import { getLocale, getTranslations } from "next-intl/server";
import { When } from "@/components/panel/when";
import { ActionForm } from "@/components/ui/action-form";
import { Field } from "@/components/ui/field";
import { SubmitButton } from "@/components/ui/submit-button";
import { Table } from "@/components/ui/table";
import { isSettingKey } from "@/lib/platform/setting-keys";
import type { OpenProposal } from "@/lib/platform/setting-queries";
import { formatInstant } from "@/lib/shared/jakarta-time";
import { decideSettingAction } from "./actions";
import { valueText } from "./setting-value";

/** What one person wrote down and another decides about. */
export async function WaitingProposals({ proposals }: { proposals: OpenProposal[] }) {
  const [t, locale] = await Promise.all([getTranslations("osa.settings"), getLocale()]);
  const nameOf = (row: OpenProposal) => (isSettingKey(row.subjectId) ? t(`name.${row.subjectId}`) : row.subjectId);
  const text = (row: OpenProposal, value: number | boolean | null | undefined) =>
    isSettingKey(row.subjectId) ? valueText(t, locale, row.subjectId, value) : String(value);
  return (
    <Table
      caption={t("waiting")}
      rows={proposals}
      rowKey={(row) => row.id}
      empty={<p className="text-muted">{t("waitingNone")}</p>}
      columns={[
        { key: "name", label: t("setting"), cell: nameOf },
        {
          key: "change",
          label: t("change"),
          cell: (row) => (
            <>
              <span className="money">{text(row, row.before.value)}</span> →{" "}
              <strong className="money">{text(row, row.after.value)}</strong>
              <span className="block text-muted text-xs">
                {row.after.from ? t("fromAt", { at: formatInstant(new Date(row.after.from), locale) }) : t("fromNow")}
              </span>
            </>
          ),
        },
        { key: "reason", label: t("reason"), cell: (row) => row.reason },
        {
          key: "by",
          label: t("proposedBy"),
          cell: (row) => (
            <>
              {row.by}
              <span className="block text-muted text-xs">
                <When at={row.at} />
              </span>
            </>
          ),
        },
        { key: "decide", label: t("decide"), cell: (row) => <Decide row={row} /> },
      ]}
    />
  );
}

async function Decide({ row }: { row: OpenProposal }) {
  const t = await getTranslations("osa.settings");
  const hidden = { proposalId: row.id };
  if (row.mine) {
    return (
      <ActionForm action={decideSettingAction} hidden={hidden} label={t("withdraw")}>
        <p className="mb-2 text-muted text-sm">{t("waitsForOther")}</p>
        <SubmitButton name="decision" value="withdraw" size="sm" variant="secondary">
          {t("withdraw")}
        </SubmitButton>
      </ActionForm>
    );
  }
  return (
    <ActionForm action={decideSettingAction} hidden={hidden} label={t("decide")} className="flex flex-col gap-2">
      <SubmitButton name="decision" value="approve" size="sm" className="self-start">
        {t("approve")}
      </SubmitButton>
      <Field name="reason" label={t("refuseReason")} maxLength={300} autoComplete="off" />
      <SubmitButton name="decision" value="refuse" size="sm" variant="secondary" className="self-start">
        {t("refuse")}
      </SubmitButton>
    </ActionForm>
  );
}
