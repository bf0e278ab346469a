"use client";

import { useRouter } from "next/navigation";
import { useEffect } from "react";

/**
 * Lets links between pages change only what differs (see `Link`). One listener for all of them: the router's own link
 * would be hydrated once a link, and a page of cards has a hundred.
 */
export function SoftLinks() {
  const router = useRouter();
  useEffect(() => {
    function follow(event: MouseEvent) {
      const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>("a[data-soft]") : null;
      if (!link || link.target || event.defaultPrevented || event.button !== 0) return;
      if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
      // Files and other sites are the browser's.
      if (link.origin !== window.location.origin || link.pathname.startsWith("/api/")) return;
      event.preventDefault();
      router.push(link.href);
    }
    document.addEventListener("click", follow);
    return () => document.removeEventListener("click", follow);
  }, [router]);
  return null;
}
