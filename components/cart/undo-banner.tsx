import { getTranslations } from "next-intl/server";
import { ActionForm } from "@/components/ui/action-form";
import { SubmitButton } from "@/components/ui/submit-button";
import type { FormAction } from "@/lib/shared/form-state";

type UndoBannerProps = { line: { id: string; name: string }; action: FormAction };

export async function UndoBanner({ line, action }: UndoBannerProps) {
  const t = await getTranslations("cart");
  return (
    <div className="mb-4 rounded-md bg-sunken px-4 py-2">
      <ActionForm
        action={action}
        hidden={{ lineId: line.id }}
        summary="none"
        className="flex flex-wrap items-center justify-between gap-3"
      >
        <p role="status">{t("removed", { name: line.name })}</p>
        <SubmitButton variant="ghost" size="sm">
          {t("undo")}
        </SubmitButton>
      </ActionForm>
    </div>
  );
}
