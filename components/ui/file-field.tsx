"use client";

import type { ComponentProps, ReactNode } from "react";
import { FieldFrame } from "./field-frame";
import { useFormField } from "./form-context";

type FileFieldProps = Omit<ComponentProps<"input">, "type" | "id" | "className"> & {
  name: string;
  label: ReactNode;
  /** Which kinds and how large, said before it goes wrong. */
  hint?: ReactNode;
  optional?: string;
  className?: string;
};

/** Photos and documents, with the system's own picker. */
export function FileField({ label, hint, optional, className, ...input }: FileFieldProps) {
  const { id, error } = useFormField(input.name);
  const described = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(" ") || undefined;
  return (
    <FieldFrame {...{ id, label, hint, optional, className, error }}>
      <input
        {...input}
        id={id}
        type="file"
        aria-invalid={error ? true : undefined}
        aria-describedby={described}
        className="w-full cursor-pointer rounded-md border border-line-strong border-dashed bg-raised p-2.5 text-muted text-sm file:me-3 file:cursor-pointer file:rounded-md file:bg-accent-soft file:px-3 file:py-2 file:font-semibold file:text-accent aria-invalid:border-bad"
      />
    </FieldFrame>
  );
}
