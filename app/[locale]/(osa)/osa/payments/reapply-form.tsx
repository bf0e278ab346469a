import { getTranslations } from "next-intl/server";
import { ActionForm } from "@/components/ui/action-form";
import { SubmitButton } from "@/components/ui/submit-button";
import type { EventRow } from "@/lib/reporting/osa-payments";
import { reapplyEventAction } from "./actions";

const open: EventRow["status"][] = ["diterima", "yatim"];

/** Applies a notification again, where it still waits; what came of it is said where the button was. */
export async function ReapplyForm({ event }: { event: EventRow }) {
  const t = await getTranslations("osa.payments");
  return (
    <ActionForm
      action={reapplyEventAction}
      hidden={{ eventId: event.cursor }}
      label={t("reapplyOf", { id: event.cursor })}
      className="flex flex-col items-start gap-2 max-sm:items-end"
    >
      {open.includes(event.status) ? (
        <SubmitButton size="sm" variant="secondary">
          {t("reapply")}
        </SubmitButton>
      ) : null}
    </ActionForm>
  );
}
