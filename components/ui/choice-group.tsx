"use client";

import type { ReactNode } from "react";
import { useFormField } from "./form-context";

type ChoiceGroupProps = {
  name: string;
  legend: ReactNode;
  hideLegend?: boolean;
  hint?: ReactNode;
  children: ReactNode;
  /** Chips flow in a row, cards stand in a column. */
  row?: boolean;
};

/** The question above a set of radios or checkboxes, and what is wrong with the answer. */
export function ChoiceGroup({ name, legend, hideLegend, hint, children, row }: ChoiceGroupProps) {
  const { id, error } = useFormField(name);
  return (
    <fieldset id={id} aria-describedby={error ? `${id}-error` : undefined} className="min-w-0">
      <legend className={hideLegend ? "sr-only" : "mb-2 font-medium text-sm"}>{legend}</legend>
      {hint && <p className="-mt-1 mb-2 text-muted text-sm">{hint}</p>}
      <div className={row ? "flex flex-wrap gap-2" : "flex flex-col gap-3"}>{children}</div>
      {error && (
        <p id={`${id}-error`} className="mt-2 font-medium text-bad text-sm">
          {error}
        </p>
      )}
    </fieldset>
  );
}
