"use client";

import { use } from "react";
import { FormContext } from "@/components/ui/form-context";

/** Why the form was refused, where its summary cannot be seen: inside the dialog that lies over it. */
export function FormTrouble() {
  const state = use(FormContext)?.state;
  if (!state || state.ok || !state.message) return null;
  return (
    <p role="alert" className="rounded-md bg-bad-soft px-4 py-3 font-semibold text-bad">
      {state.message}
    </p>
  );
}
