"use client";

import { useSyncExternalStore } from "react";

const never = () => () => {};

/** Tells the action whether the page can show what became of the form, or whether it must lead to another page. */
export function ScriptMark({ name = "script" }: { name?: string }) {
  const runs = useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
  return runs ? <input type="hidden" name={name} value="1" /> : null;
}
