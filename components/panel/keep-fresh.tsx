"use client";

import { useRouter } from "next/navigation";
import { useEffect } from "react";

/** Asks for the page again while something on it is under way, and never for a page that nobody looks at. */
export function KeepFresh({ everySeconds = 2 }: { everySeconds?: number }) {
  const router = useRouter();
  useEffect(() => {
    const timer = setInterval(() => {
      if (!document.hidden) router.refresh();
    }, everySeconds * 1000);
    return () => clearInterval(timer);
  }, [router, everySeconds]);
  return null;
}
