import type { ComponentProps, ReactNode } from "react";
import type { FieldFrameProps } from "./field-frame";
import { useFormField } from "./form-context";

export type FieldProps = Pick<FieldFrameProps, "label" | "hint" | "hideLabel" | "optional" | "className"> & {
  name: string;
  /** Overrides the error of the surrounding form, for a form that is not an ActionForm. */
  error?: string;
  defaultValue?: string | number;
};
/** What an element takes beside what its field says. */
export type Rest<Tag extends "input" | "textarea" | "select"> = Omit<
  ComponentProps<Tag>,
  "name" | "className" | "defaultValue" | "id"
>;

export function useControl(name: string, props: { error?: string; hint?: ReactNode; defaultValue?: string | number }) {
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
