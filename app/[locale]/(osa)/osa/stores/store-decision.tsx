import { getTranslations } from "next-intl/server";
import { FormTrouble } from "@/components/panel/form-trouble";
import { ActionForm } from "@/components/ui/action-form";
import { Dialog } from "@/components/ui/dialog";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextareaField } from "@/components/ui/textarea-field";
import type { OsaStoreRow } from "@/lib/reporting/osa-stores";
import { reopenStoreAction, suspendStoreAction } from "./actions";

/** Suspends a store or lets it back; a store that closed itself is left to its owner. */
export async function StoreDecision({ store }: { store: Pick<OsaStoreRow, "id" | "name" | "status"> }) {
  if (store.status === "nonaktif") return null;
  const [t, actions] = await Promise.all([getTranslations("osa.stores"), getTranslations("common.actions")]);
  const deed = store.status === "aktif" ? "suspend" : "reopen";
  const variant = deed === "suspend" ? "danger" : "secondary";
  return (
    // The form is around the dialog, so that a refusal is seen on the page too where no script keeps it open.
    <ActionForm
      action={deed === "suspend" ? suspendStoreAction : reopenStoreAction}
      hidden={{ storeId: store.id }}
      label={t(`${deed}.title`, { name: store.name })}
    >
      <Dialog
        trigger={t(`${deed}.do`)}
        title={t(`${deed}.title`, { name: store.name })}
        closeLabel={actions("cancel")}
        variant={variant}
        size="sm"
      >
        <div className="flex flex-col gap-4 whitespace-normal">
          <p>{t(`${deed}.text`)}</p>
          <FormTrouble />
          <TextareaField name="reason" label={t("reason")} rows={3} maxLength={500} required />
          <SubmitButton variant={deed === "suspend" ? "danger" : "primary"} block>
            {t(`${deed}.do`)}
          </SubmitButton>
        </div>
      </Dialog>
    </ActionForm>
  );
}
