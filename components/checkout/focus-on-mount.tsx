"use client";

import { type ReactNode, useEffect, useRef } from "react";

/** Leads to something that was not there a moment ago; without a script the browser does, by `autofocus`. */
export function FocusOnMount({ children, className }: { children: ReactNode; className?: string }) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.focus(), []);
  return (
    <div ref={box} tabIndex={-1} {...{ autoFocus: true }} className={`outline-none ${className ?? ""}`}>
      {children}
    </div>
  );
}
