"use client";

import { useEffect, useRef, useState } from "react";
import { slugify } from "@/lib/shared/slug";

/** The address that grows out of the name while it is typed; without a script the next step shows it. */
export function SlugPreview({ text, initial }: { text: string; initial: string }) {
  const [name, setName] = useState(initial);
  const line = useRef<HTMLParagraphElement>(null);
  useEffect(() => {
    const form = line.current?.closest("form");
    const listen = (event: Event) => {
      const { target } = event;
      if (target instanceof HTMLInputElement && target.name === "name") setName(target.value);
    };
    form?.addEventListener("input", listen);
    return () => form?.removeEventListener("input", listen);
  }, []);
  const slug = slugify(name, 80);
  return (
    <p ref={line} aria-live="polite" className="-mt-3 break-all text-muted text-sm" hidden={slug === ""}>
      {text} <span className="font-medium text-ink">/stores/{slug}</span>
    </p>
  );
}
