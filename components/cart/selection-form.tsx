"use client";

import { useParams } from "next/navigation";
import { type ReactNode, useActionState, useEffect, useRef } from "react";
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

type GroupCheckboxProps = { lineIds: string[]; label: string; selected: number; className?: string };

/** Ticks or clears several lines at once, and shows what they are: all, none, or some. Without a script it is not there. */
export function GroupCheckbox({ lineIds, label, selected, className = "" }: GroupCheckboxProps) {
  const box = useRef<HTMLInputElement>(null);
  const total = lineIds.length;

  useEffect(() => {
    if (!box.current) return;
    box.current.checked = total > 0 && selected === total;
    box.current.indeterminate = selected > 0 && selected < total;
  }, [selected, total]);

  function tickAll(isTicked: boolean) {
    const form = document.getElementById(SELECTION_FORM);
    if (!(form instanceof HTMLFormElement)) return;
    for (const one of form.elements) {
      if (one instanceof HTMLInputElement && one.type === "checkbox" && lineIds.includes(one.value)) {
        one.checked = isTicked;
      }
    }
    form.requestSubmit();
  }

  return (
    <input
      ref={box}
      type="checkbox"
      aria-label={label}
      defaultChecked={total > 0 && selected === total}
      disabled={total === 0}
      onChange={(event) => tickAll(event.currentTarget.checked)}
      className={`checkbox checkbox-primary shrink-0 [--size:1.375rem] [@media(scripting:none)]:hidden ${className}`}
    />
  );
}
