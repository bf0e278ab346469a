import { getTranslations } from "next-intl/server";
import { ActionForm } from "@/components/ui/action-form";
import { Disclosure } from "@/components/ui/disclosure";
import { SelectField } from "@/components/ui/select-field";
import { SubmitButton } from "@/components/ui/submit-button";
import type { Queue } from "@/lib/desk/policy";
import type { Colleague, QueueRow } from "@/lib/reporting/work-queues";
import { assignItemAction } from "./actions";

type OwnerFormsProps = { row: QueueRow; queue: Queue; colleagues: Colleague[]; me: string };

/** Who looks after it: take it, hand it over, or let it go. */
export async function OwnerForms({ row, queue, colleagues, me }: OwnerFormsProps) {
  const t = await getTranslations("osa.queues");
  const hidden = { queue, subject: row.subject, seen: row.ownerId ?? "" };
  const what = row.title || row.subject;
  if (row.ownerId === null) {
    return (
      <ActionForm action={assignItemAction} hidden={{ ...hidden, owner: me }} label={t("takeOf", { what })}>
        <SubmitButton size="sm" variant="secondary">
          {t("take")}
        </SubmitButton>
      </ActionForm>
    );
  }
  return (
    <Disclosure summary={row.ownerId === me ? t("you") : (row.owner ?? "–")} className="min-w-40">
      <ActionForm
        action={assignItemAction}
        hidden={hidden}
        label={t("handOf", { what })}
        className="flex flex-col gap-2"
      >
        <SelectField name="owner" label={t("hand")} defaultValue="">
          <option value="">{t("nobody")}</option>
          {colleagues
            .filter((colleague) => colleague.id !== row.ownerId)
            .map((colleague) => (
              <option key={colleague.id} value={colleague.id}>
                {colleague.id === me ? t("you") : colleague.name}
              </option>
            ))}
        </SelectField>
        <SubmitButton size="sm" variant="secondary" className="self-start">
          {t("save")}
        </SubmitButton>
      </ActionForm>
    </Disclosure>
  );
}
