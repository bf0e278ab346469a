"use client";

import type { ComponentProps, ReactNode } from "react";
import { useFormStatus } from "react-dom";
import { type ButtonLook, buttonClass } from "./button-class";

type SubmitButtonProps = Omit<ComponentProps<"button">, "className" | "type"> &
  ButtonLook & { /** Said instead of the label while the form is on its way. */ pendingLabel?: ReactNode };

/** Sends its form once: while the answer is awaited it is inert, but keeps its width, colour and focus. */
export function SubmitButton({ variant, size, block, className, pendingLabel, children, ...rest }: SubmitButtonProps) {
  const { pending, data } = useFormStatus();
  const mine = pending && (!rest.name || data?.get(rest.name) === rest.value);
  return (
    <button
      {...rest}
      type="submit"
      aria-disabled={pending || rest["aria-disabled"]}
      aria-busy={mine || undefined}
      onClick={(event) => {
        if (pending) event.preventDefault();
        else rest.onClick?.(event);
      }}
      className={buttonClass({ variant, size, block, className })}
    >
      {mine && <span className="loading loading-spinner loading-xs motion-reduce:hidden" aria-hidden="true" />}
      {mine && pendingLabel ? pendingLabel : children}
    </button>
  );
}
