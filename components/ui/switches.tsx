"use client";

import { useParams } from "next/navigation";
import { createContext, type ReactNode, use, useActionState, useId, useOptimistic } from "react";
import type { FormAction, FormState } from "@/lib/shared/form-state";
import { useReady } from "./use-ready";

type Shown = { formId: string; isOn: Record<string, boolean>; refused: { id: string; why: string } | null };

const SwitchContext = createContext<Shown | null>(null);

type SwitchesProps = {
  /** Gets `switch`: what is switched and `aktif` or `nonaktif`, with a colon between. */
  action: FormAction;
  hidden: Record<string, string>;
  /** What each is now, by its id. */
  states: Record<string, boolean>;
  children: ReactNode;
};

/**
 * Around a list whose rows can be switched on and off: a row shows at once what was asked for, and goes back with the
 * reason when it is refused. The form stands outside the list, which may be in a form of its own.
 */
export function Switches({ action, hidden, states, children }: SwitchesProps) {
  const [answer, send] = useActionState<FormState | null, FormData>(action, null);
  const [isOn, show] = useOptimistic(states, (now, asked: string) => {
    const [id = "", to] = asked.split(":");
    return { ...now, [id]: to === "aktif" };
  });
  const formId = useId();
  const isReady = useReady();
  const { locale } = useParams();

  function flip(form: FormData) {
    show(String(form.get("switch")));
    send(form);
  }

  const [id = ""] = (answer?.values?.switch ?? "").split(":");
  const why = answer?.message ?? Object.values(answer?.fields ?? {})[0] ?? "";
  return (
    <SwitchContext value={{ formId, isOn, refused: answer?.ok === false ? { id, why } : null }}>
      <form id={formId} action={isReady ? flip : send}>
        <input type="hidden" name="_locale" value={typeof locale === "string" ? locale : "id"} />
        {Object.entries(hidden).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
      </form>
      {children}
    </SwitchContext>
  );
}

type RowSwitchProps = {
  id: string /** What is on or off, for assistive technology. */;
  label: string;
  on: string;
  off: string;
};

export function RowSwitch({ id, label, on, off }: RowSwitchProps) {
  const { formId, isOn, refused } = use(SwitchContext) ?? { formId: "", isOn: {}, refused: null };
  const shown = isOn[id] ?? false;
  return (
    <span className="inline-flex flex-col items-start gap-1">
      <button
        type="submit"
        form={formId}
        formNoValidate
        name="switch"
        value={`${id}:${shown ? "nonaktif" : "aktif"}`}
        role="switch"
        aria-checked={shown}
        aria-label={label}
        className="group/switch inline-flex min-h-11 cursor-pointer items-center gap-2 rounded-md text-sm"
      >
        <span
          aria-hidden="true"
          className="flex h-6 w-10 rounded-full border border-line-strong bg-sunken p-0.5 transition-colors group-aria-checked/switch:justify-end group-aria-checked/switch:border-accent group-aria-checked/switch:bg-accent"
        >
          <span className="size-4.5 rounded-full bg-line-strong group-aria-checked/switch:bg-accent-ink" />
        </span>
        {shown ? on : off}
      </button>
      {refused?.id === id && (
        <span role="alert" className="max-w-72 font-medium text-bad text-sm">
          {refused.why}
        </span>
      )}
    </span>
  );
}
