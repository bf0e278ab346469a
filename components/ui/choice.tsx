"use client";

import type { ComponentProps, ReactNode } from "react";
import { useFormField } from "./form-context";

type Own = "type" | "className" | "id" | "name";
type CheckboxProps = Omit<ComponentProps<"input">, Own> & {
  name: string;
  label: ReactNode;
  hint?: ReactNode;
  /** The label is for assistive technology only, as in the first column of a list. */
  hideLabel?: boolean;
};

/** One thing that is on or off. What was ticked in a refused attempt stays ticked. */
export function Checkbox({ label, hint, hideLabel, defaultChecked, value = "on", ...input }: CheckboxProps) {
  const { id, error, typed, refused, first } = useFormField(input.name);
  const own = `${id}-${value}`;
  return (
    <div className="flex flex-col gap-1">
      <label className="flex cursor-pointer items-start gap-3 has-disabled:cursor-not-allowed has-disabled:text-muted">
        <input
          {...input}
          {...(first ? { autoFocus: true } : {})}
          id={own}
          type="checkbox"
          value={value}
          defaultChecked={refused ? typed === String(value) : defaultChecked}
          aria-invalid={error ? true : undefined}
          aria-describedby={error ? `${own}-error` : undefined}
          className="checkbox checkbox-primary mt-px [--size:1.375rem]"
        />
        <span className={hideLabel ? "sr-only" : undefined}>
          {label}
          {hint && <span className="block text-muted text-sm">{hint}</span>}
        </span>
      </label>
      {error && (
        <p id={`${own}-error`} className="ps-8.5 font-medium text-bad text-sm">
          {error}
        </p>
      )}
    </div>
  );
}

type RadioCardProps = Omit<ComponentProps<"input">, Own | "value"> & {
  name: string;
  value: string;
  label: ReactNode;
  /** A line under the label. */
  detail?: ReactNode;
  /** At the far end: a price, a logo. */
  aside?: ReactNode;
};

/** One of a few weighty choices, such as an address or a courier: the whole card is the target. */
export function RadioCard({ label, detail, aside, defaultChecked, value, ...input }: RadioCardProps) {
  const { error, typed } = useFormField(input.name);
  return (
    <label className="flex cursor-pointer items-start gap-3 rounded-lg border border-line bg-raised p-4 transition-colors hover:border-line-strong has-checked:border-accent has-checked:bg-accent-soft has-disabled:cursor-not-allowed has-disabled:bg-sunken has-disabled:text-muted">
      <input
        {...input}
        type="radio"
        value={value}
        defaultChecked={typed === undefined ? defaultChecked : typed === value}
        aria-invalid={error ? true : undefined}
        className="radio radio-primary mt-px [--size:1.375rem]"
      />
      <span className="min-w-0 grow">
        <span className="font-medium">{label}</span>
        {detail && <span className="mt-0.5 block text-muted text-sm">{detail}</span>}
      </span>
      {aside && <span className="shrink-0 text-end">{aside}</span>}
    </label>
  );
}

/** A variant, a filter, a reason: one of many short choices. */
export function RadioChip({ label, defaultChecked, value, ...input }: Omit<RadioCardProps, "detail" | "aside">) {
  const { error, typed } = useFormField(input.name);
  return (
    <label className="inline-flex min-h-11 cursor-pointer items-center gap-2 rounded-full border border-line-strong bg-raised px-4 font-medium text-sm transition-colors hover:bg-sunken has-checked:border-accent has-checked:bg-accent-soft has-checked:text-accent has-disabled:cursor-not-allowed has-disabled:border-line has-disabled:bg-sunken has-disabled:text-muted has-disabled:line-through has-focus-visible:outline-2 has-focus-visible:outline-accent has-focus-visible:outline-offset-2">
      <input
        {...input}
        type="radio"
        value={value}
        defaultChecked={typed === undefined ? defaultChecked : typed === value}
        aria-invalid={error ? true : undefined}
        className="sr-only"
      />
      {label}
    </label>
  );
}
