import { getLocale, getTranslations } from "next-intl/server";
import { ActionForm } from "@/components/ui/action-form";
import { EyeIcon } from "@/components/ui/icons";
import { SubmitButton } from "@/components/ui/submit-button";
import { currentPerson } from "@/lib/auth/session";
import { formatInstant } from "@/lib/shared/jakarta-time";
import { endAccountViewAction } from "./actions";

/** Over every page while an admin looks as somebody else: as whom, until when, and the way back. */
export async function ViewBanner() {
  const person = await currentPerson();
  if (!person?.view) return null;
  const [t, locale] = await Promise.all([getTranslations("osa.view"), getLocale()]);
  const until = formatInstant(new Date(person.view.expiresAt), locale);
  return (
    <div role="status" className="no-print sticky top-0 z-40 bg-smile text-smile-ink">
      <div className="mx-auto flex max-w-page flex-wrap items-center gap-x-4 gap-y-2 px-4 py-2">
        <EyeIcon size={18} />
        <p className="min-w-0 grow">
          <span className="font-semibold">{t("title", { name: person.name })}</span> <span>{t("text", { until })}</span>
        </p>
        <ActionForm action={endAccountViewAction} label={t("end")}>
          <SubmitButton size="sm" variant="secondary">
            {t("end")}
          </SubmitButton>
        </ActionForm>
      </div>
    </div>
  );
}
