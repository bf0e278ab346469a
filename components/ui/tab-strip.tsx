"use client";

import { type ReactNode, useEffect, useRef } from "react";

/** A row that may be wider than the screen: the chosen one is brought into view, and the page itself stays where it is. */
export function TabStrip({ label, children }: { label: string; children: ReactNode }) {
  const strip = useRef<HTMLElement>(null);

  // Asked after each render: another view of the list is another chosen one in the same row.
  useEffect(() => {
    const chosen = strip.current?.querySelector("[aria-current]");
    if (!strip.current || !chosen) return;
    const [row, tab] = [strip.current.getBoundingClientRect(), chosen.getBoundingClientRect()];
    if (tab.left < row.left || tab.right > row.right)
      strip.current.scrollLeft += tab.left + tab.width / 2 - (row.left + row.width / 2);
  });

  return (
    <nav ref={strip} aria-label={label} className="no-scrollbar -mx-4 mb-5 overflow-x-auto px-4 sm:mx-0 sm:px-0">
      {children}
    </nav>
  );
}
