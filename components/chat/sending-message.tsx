"use client";

import { useFormStatus } from "react-dom";

/** What is on its way stands under the others at once; refused, it goes again and the form keeps what was typed. */
export function SendingMessage({ label }: { label: string }) {
  const { pending, data } = useFormStatus();
  const message = pending ? String(data.get("message") ?? "").trim() : "";
  if (!message) return null;
  return (
    <p className="wrap-anywhere max-w-[85%] self-end whitespace-pre-line rounded-lg border border-line bg-accent-soft px-3 py-2 sm:max-w-[70%]">
      {message}
      <span role="status" className="mt-1 block text-muted text-xs">
        {label}
      </span>
    </p>
  );
}
