"use client";

import { createContext, useContext, useId } from "react";
import type { FormState } from "@/lib/shared/form-state";

export const FormContext = createContext<{ id: string; state: FormState | null } | null>(null);

/** What the form around a field knows about it: its id, its error, and what was typed in the refused attempt. */
export function useFormField(name: string) {
  const own = useId();
  const form = useContext(FormContext);
  const id = fieldId(form?.id ?? own, name);
  const fields = form?.state?.fields;
  const error = fields?.[name];
  return {
    id,
    error,
    typed: form?.state?.ok === false ? form.state.values?.[name] : undefined,
    refused: form?.state?.ok === false,
    first: error !== undefined && Object.keys(fields ?? {})[0] === name,
  };
}

export function fieldId(formId: string, name: string): string {
  return `${formId}-${name}`.replace(/[^\w-]/g, "-");
}
