"use client";

import { useSearchParams } from "next/navigation";

/** What became of a form that is no longer on the page, by a key in the address that has words. */
export function SaidNotice({ words }: { words: Record<string, string> }) {
  const text = words[useSearchParams().get("said") ?? ""];
  return (
    <div role="status">
      {text && <p className="mb-4 rounded-md bg-ok-soft px-4 py-3 font-medium text-ok">{text}</p>}
    </div>
  );
}
