"use client";

import { useEffect, useState } from "react";

type CountdownProps = { remainingSeconds: number; overLabel: string; className?: string };

/** Time left, reckoned from what the server said, never from the reader's own clock. */
export function Countdown({ remainingSeconds, overLabel, className = "" }: CountdownProps) {
  const [left, setLeft] = useState(remainingSeconds);

  useEffect(() => {
    const from = performance.now();
    const timer = setInterval(() => {
      const now = Math.max(0, Math.round(remainingSeconds - (performance.now() - from) / 1000));
      setLeft(now);
      if (now === 0) clearInterval(timer);
    }, 1000);
    return () => clearInterval(timer);
  }, [remainingSeconds]);

  return (
    <span role="timer" className={`money ${className}`}>
      {left > 0 ? clock(left) : overLabel}
    </span>
  );
}

function clock(seconds: number): string {
  const parts = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, Math.floor(seconds) % 60];
  return parts.map((part) => String(part).padStart(2, "0")).join(":");
}
