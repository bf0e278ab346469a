"use client";

import type { ComponentProps, ReactNode } from "react";
import { FieldFrame, type FieldFrameProps } from "./field-frame";
import { useFormField } from "./form-context";

type Common = Pick<FieldFrameProps, "label" | "hint" | "hideLabel" | "optional" | "className"> & {
  name: string;
  /** Overrides the error of the surrounding form, for a form that is not an ActionForm. */
  error?: string;
  defaultValue?: string | number;
};
type Own = "name" | "className" | "defaultValue" | "id";
type InputProps = Common & Omit<ComponentProps<"input">, Own> & { before?: ReactNode; after?: ReactNode };
type TextareaProps = Common & Omit<ComponentProps<"textarea">, Own>;
type SelectProps = Common & Omit<ComponentProps<"select">, Own>;

function useControl(name: string, props: { error?: string; hint?: ReactNode; defaultValue?: string | number }) {
  const field = useFormField(name);
  const error = props.error ?? field.error;
  const described = [props.hint && `${field.id}-hint`, error && `${field.id}-error`].filter(Boolean).join(" ");
  return {
    error,
    value: field.typed ?? props.defaultValue,
    control: {
      id: field.id,
      name,
      "aria-invalid": error ? true : undefined,
      "aria-describedby": described || undefined,
      // Without JavaScript this is what moves the focus to the field.
      ...(field.first ? { autoFocus: true } : {}),
    },
  };
}

/** One line of text. A secret is PasswordField, a price `inputMode="numeric"` with `before="Rp"`. */
export function Field({ label, hint, hideLabel, optional, className, error, before, after, ...input }: InputProps) {
  const { control, value, ...c } = useControl(input.name, { error, hint, defaultValue: input.defaultValue });
  const frame = { id: control.id, label, hint, hideLabel, optional, className, error: c.error };
  if (!before && !after) {
    return (
      <FieldFrame {...frame}>
        <input type="text" {...input} {...control} defaultValue={value} className="input" />
      </FieldFrame>
    );
  }
  return (
    <FieldFrame {...frame}>
      <span className="input" data-invalid={c.error ? "" : undefined}>
        {before && <span className="text-muted">{before}</span>}
        <input type="text" {...input} {...control} defaultValue={value} className="grow" />
        {after && <span className="text-muted">{after}</span>}
      </span>
    </FieldFrame>
  );
}

export function TextareaField({ label, hint, hideLabel, optional, className, error, ...area }: TextareaProps) {
  const { control, value, ...c } = useControl(area.name, { error, hint, defaultValue: area.defaultValue });
  return (
    <FieldFrame {...{ id: control.id, label, hint, hideLabel, optional, className, error: c.error }}>
      <textarea rows={4} {...area} {...control} defaultValue={value} className="textarea" />
    </FieldFrame>
  );
}

/** A native list: the one widget that every phone already knows. Options are its children. */
export function SelectField({ label, hint, hideLabel, optional, className, error, ...select }: SelectProps) {
  const { control, value, ...c } = useControl(select.name, { error, hint, defaultValue: select.defaultValue });
  return (
    <FieldFrame {...{ id: control.id, label, hint, hideLabel, optional, className, error: c.error }}>
      {/* React resets the form after an action but keeps a select's first default; a new key takes the new one. */}
      <select key={value} {...select} {...control} defaultValue={value} className="select" />
    </FieldFrame>
  );
}
