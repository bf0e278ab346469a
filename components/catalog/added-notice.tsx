"use client";

import { type ReactNode, useContext } from "react";
import { FormContext } from "@/components/ui/form-context";

/** Shown in the form around it once that was done. */
export function AddedNotice({ children }: { children: ReactNode }) {
  const done = useContext(FormContext)?.state?.ok === true;
  return (
    <div
      role="status"
      className={
        done ? "flex flex-wrap items-center justify-between gap-3 rounded-md bg-ok-soft px-4 py-3" : "absolute"
      }
    >
      {done && children}
    </div>
  );
}
