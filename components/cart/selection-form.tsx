"use client";

import { useParams } from "next/navigation";
import { type ReactNode, useActionState } from "react";
import { FormMessage } from "@/components/ui/form-message";
import type { FormAction, FormState } from "@/lib/shared/form-state";

export const SELECTION_FORM = "cart-selection";

/**
 * The form that all checkboxes of the cart belong to, wherever they stand. Unlike other forms it may be sent again while
 * it is on its way: who ticks three lines in a second means the last state.
 */
export function SelectionForm({ action, children }: { action: FormAction; children: ReactNode }) {
  const [state, send] = useActionState<FormState | null, FormData>(action, null);
  const { locale } = useParams();
  return (
    <form id={SELECTION_FORM} action={send}>
      <input type="hidden" name="_locale" value={typeof locale === "string" ? locale : "id"} />
      {state?.ok === false && <FormMessage state={state} linkTo={() => "#main"} />}
      {children}
    </form>
  );
}

type LineCheckboxProps = { lineId: string; label: string; isSelected: boolean; isDisabled: boolean };

export function LineCheckbox({ lineId, label, isSelected, isDisabled }: LineCheckboxProps) {
  return (
    <input
      type="checkbox"
      form={SELECTION_FORM}
      name="selected"
      value={lineId}
      aria-label={label}
      defaultChecked={isSelected && !isDisabled}
      disabled={isDisabled}
      onChange={(event) => event.currentTarget.form?.requestSubmit()}
      className="checkbox checkbox-primary [--size:1.375rem]"
    />
  );
}
