"use client";

import { useRouter } from "next/navigation";
import { useEffect } from "react";

type LiveStatusProps = { checkoutId: string; paymentId: string; status: string; hasCharge: boolean };

const FIRST_MILLISECONDS = 3000;
const LONGEST_MILLISECONDS = 30_000;
/** Who waits so long reads something else meanwhile. */
const EAGER_QUESTIONS = 40;

/** Asks whether the payment came, more and more rarely, and never for a page that nobody looks at. */
export function LiveStatus({ checkoutId, paymentId, status, hasCharge }: LiveStatusProps) {
  const router = useRouter();

  useEffect(() => {
    let pause = FIRST_MILLISECONDS;
    let asked = 0;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let isOver = false;

    async function ask() {
      try {
        const answer = await fetch(`/api/checkouts/${checkoutId}`, { headers: { accept: "application/json" } });
        if (answer.ok && !isOver) {
          const now: { paymentId: string; status: string; hasCharge: boolean } = await answer.json();
          // Another tab may have changed the method: then it is another attempt that is waited for.
          const isOld = now.paymentId !== paymentId || now.status !== status || now.hasCharge !== hasCharge;
          if (isOld) router.refresh();
        } else if (answer.status === 401 || answer.status === 404) isOver = true;
      } catch {
        // Offline: the next question may get through.
      }
      asked += 1;
      if (asked > EAGER_QUESTIONS) pause = Math.min(LONGEST_MILLISECONDS, pause * 1.5);
      wait();
    }

    function wait() {
      clearTimeout(timer);
      if (!isOver && !document.hidden) timer = setTimeout(ask, pause);
    }

    function onVisibility() {
      clearTimeout(timer);
      if (document.hidden || isOver) return;
      // Back from the bank's app: this is the moment to know.
      pause = FIRST_MILLISECONDS;
      asked = 0;
      ask();
    }

    document.addEventListener("visibilitychange", onVisibility);
    wait();
    return () => {
      isOver = true;
      clearTimeout(timer);
      document.removeEventListener("visibilitychange", onVisibility);
    };
  }, [checkoutId, paymentId, status, hasCharge, router]);

  return null;
}
