"use client";

import { useRouter } from "next/navigation";
import { useEffect, useRef } from "react";

const EVERY = 5_000;

type LiveChatProps = { address: string; lastId: string };

/** Looks for news while the thread is in front of somebody, and shows its end first. The page itself brings what is new. */
export function LiveChat({ address, lastId }: LiveChatProps) {
  const router = useRouter();
  const end = useRef<HTMLDivElement>(null);

  useEffect(() => {
    if (lastId) end.current?.scrollIntoView({ block: "nearest" });
  }, [lastId]);

  useEffect(() => {
    const timer = setInterval(async () => {
      if (document.visibilityState !== "visible") return;
      try {
        const answer = await fetch(`${address}&after=${lastId}`);
        if (answer.ok && (await answer.json()).news === true) router.refresh();
      } catch {
        // Offline: the next round asks again.
      }
    }, EVERY);
    return () => clearInterval(timer);
  }, [address, lastId, router]);

  return <div ref={end} />;
}
