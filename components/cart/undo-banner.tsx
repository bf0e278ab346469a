import { ActionForm } from "@/components/ui/action-form";
import { SubmitButton } from "@/components/ui/submit-button";
import type { FormAction } from "@/lib/shared/form-state";

type UndoBannerProps = { lineId: string; text: string; undo: string; action: FormAction };

/** What just left the cart, and the way back. */
export function UndoBanner({ lineId, text, undo, action }: UndoBannerProps) {
  return (
    <div className="mb-4 rounded-md bg-sunken px-4 py-2">
      <ActionForm
        action={action}
        hidden={{ lineId }}
        summary="none"
        className="flex flex-wrap items-center justify-between gap-3"
      >
        <p role="status">{text}</p>
        <SubmitButton variant="ghost" size="sm">
          {undo}
        </SubmitButton>
      </ActionForm>
    </div>
  );
}
