"use client";

import { useEffect, useState } from "react";
import { type OpenSpans, type OpenState, stateAt } from "@/lib/stores/open-state";

export type OpenWords = {
  open: string;
  openUntil: string;
  closed: string;
  opensToday: string;
  opensTomorrow: string;
  opensOn: string;
  days: string[];
};

type OpenNowProps = {
  spans: OpenSpans;
  /** The store's clock is so far ahead of the world's. */
  offsetMinutes: number;
  words: OpenWords;
};

const MINUTE_MS = 60_000;

/** Whether the store is open at the reader's moment: the page itself may be an hour old. Without a script the hours stand alone. */
export function OpenNow({ spans, offsetMinutes, words }: OpenNowProps) {
  const [state, setState] = useState<OpenState | null>(null);

  useEffect(() => {
    const look = () => setState(stateAt(spans, Math.floor(Date.now() / MINUTE_MS) + offsetMinutes));
    look();
    const timer = setInterval(look, MINUTE_MS);
    return () => clearInterval(timer);
  }, [spans, offsetMinutes]);

  return (
    <span className="flex min-h-[1lh] items-center gap-1.5 text-sm [@media(scripting:none)]:hidden">
      {state && (
        <>
          <span aria-hidden="true" className={`size-2 rounded-full ${state.open ? "bg-ok" : "bg-line-strong"}`} />
          <span className={state.open ? "font-medium text-ok" : "text-muted"}>{say(state, words)}</span>
        </>
      )}
    </span>
  );
}

function say(state: OpenState, words: OpenWords): string {
  if (state.open) return state.until ? words.openUntil.replace("{time}", state.until) : words.open;
  if (!state.next) return words.closed;
  const { daysAhead, day, time } = state.next;
  const text = daysAhead === 0 ? words.opensToday : daysAhead === 1 ? words.opensTomorrow : words.opensOn;
  return text.replace("{time}", time).replace("{day}", words.days[day - 1] ?? "");
}
