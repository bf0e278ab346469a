"use client";

import { FieldFrame } from "./field-frame";
import { type FieldProps, type Rest, useControl } from "./use-control";

type TextareaProps = FieldProps & Rest<"textarea">;

export function TextareaField({ label, hint, hideLabel, optional, className, error, ...area }: TextareaProps) {
  const { control, value, ...c } = useControl(area.name, { error, hint, defaultValue: area.defaultValue });
  return (
    <FieldFrame {...{ id: control.id, label, hint, hideLabel, optional, className, error: c.error }}>
      <textarea rows={4} {...area} {...control} defaultValue={value} className="textarea" />
    </FieldFrame>
  );
}
