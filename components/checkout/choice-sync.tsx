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

    function update() {
      if (!(form instanceof HTMLFormElement)) return;
      const query = choiceQuery(new FormData(form)).toString();
      const path = window.location.pathname + (query && `?${query}`);
      startUpdate(() => router.replace(path, { scroll: false }));
    }

    function onChange() {
      clearTimeout(waiting.current);
      // Arrow keys run through several radios at once.
      waiting.current = setTimeout(update, 250);
    }

    function onClick(event: MouseEvent) {
      if (!(event.target instanceof Element) || !event.target.closest("[data-update]")) return;
      event.preventDefault();
      clearTimeout(waiting.current);
      update();
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
