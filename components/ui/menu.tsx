"use client";

import { type KeyboardEvent, type ReactNode, useEffect, useRef } from "react";

type MenuProps = { label: string; summary: ReactNode; children: ReactNode; className?: string };

/** A button that opens a small panel of links. It is a disclosure: it opens and closes without JavaScript too. */
export function Menu({ label, summary, children, className = "" }: MenuProps) {
  const box = useRef<HTMLDetailsElement>(null);

  useEffect(() => {
    function closeOutside(event: Event) {
      const inside = event.target instanceof Node && box.current?.contains(event.target);
      const followed = event.target instanceof Element && event.type === "click" && event.target.closest("a");
      if (box.current && (!inside || followed)) box.current.open = false;
    }
    document.addEventListener("click", closeOutside);
    document.addEventListener("focusin", closeOutside);
    return () => {
      document.removeEventListener("click", closeOutside);
      document.removeEventListener("focusin", closeOutside);
    };
  }, []);

  function closeOnEscape(event: KeyboardEvent) {
    if (event.key !== "Escape" || !box.current?.open) return;
    box.current.open = false;
    box.current.querySelector("summary")?.focus();
  }

  return (
    <details ref={box} onKeyDown={closeOnEscape} className={`relative min-w-0 ${className}`}>
      <summary aria-label={label} className="flex h-11 items-center gap-2 rounded-md px-2 font-medium hover:bg-sunken">
        {summary}
      </summary>
      <div className="absolute end-0 z-40 mt-2 w-64 rounded-lg border border-line bg-raised text-sm shadow-float">
        {children}
      </div>
    </details>
  );
}
