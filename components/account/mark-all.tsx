"use client";

import { useParams } from "next/navigation";
import { type ReactNode, useActionState, useOptimistic } from "react";
import { SubmitButton } from "@/components/ui/submit-button";
import { useReady } from "@/components/ui/use-ready";
import type { FormAction, FormState } from "@/lib/shared/form-state";

type MarkAllProps = {
  action: FormAction;
  hidden?: Record<string, string>;
  label: string;
  hasNew: boolean;
  /** The list, whose marks of what is new go at once. */
  children: ReactNode;
};

/** The button that says that everything was read; what it does is seen before the answer, and undone if there is none. */
export function MarkAll({ action, hidden, label, hasNew, children }: MarkAllProps) {
  const [answer, send] = useActionState<FormState | null, FormData>(action, null);
  const [isNew, show] = useOptimistic(hasNew);
  const isReady = useReady();
  const { locale } = useParams();

  function read(form: FormData) {
    show(false);
    send(form);
  }

  return (
    <div className="group/notices" data-read={isNew ? undefined : ""}>
      <form action={isReady ? read : send} hidden={!isNew} className="mb-4">
        <input type="hidden" name="_locale" value={typeof locale === "string" ? locale : "id"} />
        {Object.entries(hidden ?? {}).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        <SubmitButton variant="secondary" size="sm">
          {label}
        </SubmitButton>
      </form>
      {answer?.ok === false && (
        <p role="alert" className="mb-4 rounded-md bg-bad-soft px-4 py-3 font-medium text-bad">
          {answer.message}
        </p>
      )}
      {children}
    </div>
  );
}
