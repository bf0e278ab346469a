"use client";

import { useRouter } from "next/navigation";
import { useEffect, useRef, useTransition } from "react";
import { choiceQuery } from "@/lib/checkout/choice-query";

type ChoiceSyncProps = { formId: string; updatingLabel: string };

/** Keeps the address, and with it every amount, up with what is chosen in the form; the focus stays where it is. */
export function ChoiceSync({ formId, updatingLabel }: ChoiceSyncProps) {
  const router = useRouter();
  const [isUpdating, startUpdate] = useTransition();
  const waiting = useRef<ReturnType<typeof setTimeout>>(undefined);

  useEffect(() => {
    const form = document.getElementById(formId);
    if (!(form instanceof HTMLFormElement)) return;

    function update(button?: Element | null) {
      if (!(form instanceof HTMLFormElement)) return;
      const fields = new FormData(form);
      if (button instanceof HTMLButtonElement && button.name) fields.set(button.name, button.value);
      const query = choiceQuery(fields).toString();
      const path = window.location.pathname + (query && `?${query}`);
      startUpdate(() => router.replace(path, { scroll: false }));
    }

    function onChange() {
      clearTimeout(waiting.current);
      // Arrow keys run through several radios at once.
      waiting.current = setTimeout(() => update(), 250);
    }

    function onClick(event: MouseEvent) {
      const button = event.target instanceof Element ? event.target.closest("[data-update]") : null;
      if (!button) return;
      event.preventDefault();
      clearTimeout(waiting.current);
      update(button);
    }

    // A change that is still waiting must not overtake the order: a navigation would throw its answer away.
    const onSubmit = () => clearTimeout(waiting.current);

    form.addEventListener("change", onChange);
    form.addEventListener("submit", onSubmit);
    form.addEventListener("click", onClick);
    return () => {
      clearTimeout(waiting.current);
      form.removeEventListener("change", onChange);
      form.removeEventListener("submit", onSubmit);
      form.removeEventListener("click", onClick);
    };
  }, [formId, router]);

  return (
    <p role="status" className="min-h-5 text-muted text-sm">
      {isUpdating && updatingLabel}
    </p>
  );
}
