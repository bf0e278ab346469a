"use client";

import type { ReactNode } from "react";
import { FieldFrame } from "./field-frame";
import { type FieldProps, type Rest, useControl } from "./use-control";

type InputProps = FieldProps & Rest<"input"> & { before?: ReactNode; after?: ReactNode };

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
