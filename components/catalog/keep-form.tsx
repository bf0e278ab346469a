import { ActionForm } from "@/components/ui/action-form";
import { HeartIcon } from "@/components/ui/icons";
import { SubmitButton } from "@/components/ui/submit-button";
import type { FormAction } from "@/lib/shared/form-state";
import { ScriptMark } from "./script-mark";

type KeepFormProps = { action: FormAction; hidden: Record<string, string>; label: string };

/** Keeps a product or a store for later. The page is the same for everybody, so it offers and never claims to know. */
export function KeepForm({ action, hidden, label }: KeepFormProps) {
  return (
    <ActionForm action={action} hidden={hidden} summary="bottom" className="flex flex-wrap items-center gap-2">
      <ScriptMark />
      <SubmitButton variant="ghost" size="sm">
        <HeartIcon size={18} />
        {label}
      </SubmitButton>
    </ActionForm>
  );
}
