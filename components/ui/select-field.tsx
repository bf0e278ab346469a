"use client";

import { FieldFrame } from "./field-frame";
import { type FieldProps, type Rest, useControl } from "./use-control";

type SelectProps = FieldProps & Rest<"select">;

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
