"use client";

import { useRef } from "react";
import { useFormField } from "./form-context";

type QuantityProps = {
  name?: string;
  label: string;
  /** Names of the two buttons, in the reader's language. */
  words: { increase: string; decrease: string };
  defaultValue?: number;
  min?: number;
  max?: number;
  hideLabel?: boolean;
  disabled?: boolean;
  /** Sends its form when the number changes, as in the cart. */
  submitOnChange?: boolean;
};

/** A number field that also has − and +; the buttons appear only where a script can serve them. */
export function Quantity({ name = "qty", label, words, min = 1, max = 99, ...props }: QuantityProps) {
  const { id, error, typed } = useFormField(name);
  const input = useRef<HTMLInputElement>(null);
  const waiting = useRef<ReturnType<typeof setTimeout>>(undefined);

  function send() {
    if (!props.submitOnChange) return;
    clearTimeout(waiting.current);
    // Several taps on + are one change.
    waiting.current = setTimeout(() => input.current?.form?.requestSubmit(), 400);
  }

  function step(by: number) {
    if (!input.current) return;
    const now = Number(input.current.value) || min;
    const next = Math.min(max, Math.max(min, now + by));
    if (next === now && input.current.value !== "") return;
    input.current.value = String(next);
    send();
  }

  const button =
    "grid w-11 cursor-pointer place-items-center text-xl leading-none text-accent hover:bg-accent-soft disabled:cursor-not-allowed disabled:text-muted [.dense_&]:w-10 [@media(scripting:none)]:hidden";
  return (
    <div className="flex flex-col items-start gap-1.5">
      <label htmlFor={id} className={props.hideLabel ? "sr-only" : "font-medium text-sm"}>
        {label}
      </label>
      <div className="inline-flex h-11 overflow-hidden rounded-md border border-line-strong bg-raised focus-within:border-accent [.dense_&]:h-10">
        <button
          type="button"
          aria-label={words.decrease}
          disabled={props.disabled}
          onClick={() => step(-1)}
          className={button}
        >
          −
        </button>
        <input
          ref={input}
          id={id}
          name={name}
          type="number"
          inputMode="numeric"
          min={min}
          max={max}
          disabled={props.disabled}
          defaultValue={typed ?? props.defaultValue ?? min}
          onChange={send}
          aria-invalid={error ? true : undefined}
          aria-describedby={error ? `${id}-error` : undefined}
          className="tabular w-13 border-0 bg-transparent text-center font-semibold [appearance:textfield] focus:outline-none disabled:text-muted [&::-webkit-inner-spin-button]:appearance-none"
        />
        <button
          type="button"
          aria-label={words.increase}
          disabled={props.disabled}
          onClick={() => step(1)}
          className={button}
        >
          +
        </button>
      </div>
      {error && (
        <p id={`${id}-error`} className="font-medium text-bad text-sm">
          {error}
        </p>
      )}
    </div>
  );
}
