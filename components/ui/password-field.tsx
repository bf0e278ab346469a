"use client";

import { type ComponentProps, useState } from "react";
import { FieldFrame } from "./field-frame";
import { useFormField } from "./form-context";

type PasswordFieldProps = Omit<ComponentProps<"input">, "type" | "id" | "className"> & {
  name: string;
  label: string;
  hint?: string;
  /** Words of the button that shows what is typed, in the reader's language. */
  words: { show: string; hide: string };
  className?: string;
};

/** A secret: never sent back to the page, and it can be looked at while typing. */
export function PasswordField({ label, hint, words, className, ...input }: PasswordFieldProps) {
  const { id, error, first } = useFormField(input.name);
  const [shown, setShown] = useState(false);
  const described = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(" ") || undefined;
  return (
    <FieldFrame {...{ id, label, hint, className, error }}>
      <span className="input pe-1" data-invalid={error ? "" : undefined}>
        <input
          autoComplete="current-password"
          {...input}
          {...(first ? { autoFocus: true } : {})}
          id={id}
          type={shown ? "text" : "password"}
          aria-invalid={error ? true : undefined}
          aria-describedby={described}
          className="grow"
        />
        <button
          type="button"
          aria-controls={id}
          onClick={() => setShown(!shown)}
          className="cursor-pointer rounded-sm px-2 py-1 font-medium text-accent text-sm"
        >
          {shown ? words.hide : words.show}
        </button>
      </span>
    </FieldFrame>
  );
}
