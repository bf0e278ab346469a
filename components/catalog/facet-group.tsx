"use client";

import type { ReactNode } from "react";

export type FacetChoice = { value: string; label: ReactNode; count?: string; checked: boolean };

type FacetGroupProps = {
  legend: string;
  name: string;
  type: "radio" | "checkbox";
  choices: FacetChoice[];
  /** The choice that takes the filter off, for radios. */
  any?: string;
};

/** Plain controls of a GET form: the address is the state, so there is nothing for a script to keep. */
export function FacetGroup({ legend, name, type, choices, any }: FacetGroupProps) {
  if (choices.length === 0) return null;
  const all: FacetChoice[] = any
    ? [{ value: "", label: any, checked: choices.every((choice) => !choice.checked) }, ...choices]
    : choices;
  return (
    <fieldset className="min-w-0">
      <legend className="mb-1 font-medium text-sm">{legend}</legend>
      {all.map(({ value, label, count, checked }) => (
        <label key={value} className="flex min-h-10 cursor-pointer items-center gap-3 text-sm">
          <input
            type={type}
            name={name}
            value={value}
            defaultChecked={checked}
            className={`${type === "radio" ? "radio radio-primary" : "checkbox checkbox-primary"} shrink-0 [--size:1.25rem]`}
          />
          <span className="min-w-0 grow truncate">{label}</span>
          {count && <span className="tabular text-muted text-xs">{count}</span>}
        </label>
      ))}
    </fieldset>
  );
}
