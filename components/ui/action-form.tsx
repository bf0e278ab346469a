"use client";

import { useParams } from "next/navigation";
import { type FormEvent, type ReactNode, useActionState, useEffect, useId, useRef } from "react";
import type { FormAction, FormState } from "@/lib/shared/form-state";
import { announceCart } from "./cart-event";
import { FormContext, fieldId } from "./form-context";
import { FormMessage } from "./form-message";

type ActionFormProps = {
  action: FormAction;
  children: ReactNode;
  className?: string;
  /** Names the form for assistive technology when no heading does. */
  label?: string;
  /** Sent along unseen, for example the id of the thing the form is about. */
  hidden?: Record<string, string | number>;
  /** Where the summary stands; "none" when the fields say it all, as in a one-field form. */
  summary?: "top" | "bottom" | "none";
  id?: string;
};

/**
 * A form over one of our wrapped server actions. It works as a plain post; with JavaScript it stays on the page,
 * is sent only once, keeps what was typed, and leads to the first field that needs attention.
 */
export function ActionForm({ action, children, className, label, hidden, summary = "top", id }: ActionFormProps) {
  const [state, send, pending] = useActionState<FormState | null, FormData>(action, null);
  const generated = useId();
  const formId = id ?? generated;
  const form = useRef<HTMLFormElement>(null);
  const sending = useRef(false);
  const { locale } = useParams();

  useEffect(() => {
    if (!pending) sending.current = false;
  }, [pending]);

  useEffect(() => {
    if (state?.ok) {
      announceCart(state.data);
      form.current?.dispatchEvent(new CustomEvent("os:done", { bubbles: true }));
    }
    if (state?.ok !== false) return;
    const broken = form.current?.querySelector<HTMLElement>('[aria-invalid="true"]');
    (broken ?? form.current?.querySelector<HTMLElement>("[data-form-message]"))?.focus();
  }, [state]);

  function sendOnce(event: FormEvent) {
    if (sending.current) event.preventDefault();
    sending.current = true;
  }

  const message = state && summary !== "none" && (
    <FormMessage state={state} linkTo={(name) => `#${fieldId(formId, name)}`} />
  );
  return (
    <FormContext value={{ id: formId, state }}>
      <form
        ref={form}
        id={formId}
        action={send}
        onSubmit={sendOnce}
        className={className}
        aria-label={label}
        noValidate
      >
        <input type="hidden" name="_locale" value={typeof locale === "string" ? locale : "id"} />
        {Object.entries(hidden ?? {}).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        {summary === "top" && message}
        {children}
        {summary === "bottom" && message}
      </form>
    </FormContext>
  );
}
