"use client";

import { useEffect, useRef, useState } from "react";

type DraftKeeperProps = {
  formId: string;
  /** Where a draft is sent. */
  address: string;
  words: { saving: string; saved: string; failed: string };
};

const PAUSE_MILLISECONDS = 1200;
const RELOAD_MILLISECONDS = 700;

/** Sends what was typed a moment after the last key, and at once when the page is left. Says that it did. */
export function DraftKeeper({ formId, address, words }: DraftKeeperProps) {
  const [said, setSaid] = useState<keyof typeof words | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);

  useEffect(() => {
    const form = document.getElementById(formId);
    if (!(form instanceof HTMLFormElement)) return;
    // Typed counts what was typed, kept how much of it arrived: what is on its way is not kept yet.
    let typedCount = 0;
    let keptCount = 0;
    let sending: AbortController | undefined;

    function typed(form: HTMLFormElement) {
      const data = new FormData(form);
      for (const name of [...data.keys()]) if (name === "files" || name.startsWith("$")) data.delete(name);
      return data;
    }

    async function send() {
      if (!(form instanceof HTMLFormElement)) return;
      const count = typedCount;
      sending?.abort();
      sending = new AbortController();
      setSaid("saving");
      try {
        const body = typed(form);
        const headers = { accept: "application/json" };
        const answer = await fetch(address, { method: "POST", body, headers, signal: sending.signal });
        if (answer.ok) keptCount = count;
        setSaid(answer.ok ? "saved" : "failed");
      } catch (error) {
        if (error instanceof DOMException && error.name === "AbortError") return;
        setSaid("failed");
      }
    }

    function note() {
      typedCount += 1;
      clearTimeout(timer.current);
      timer.current = setTimeout(send, PAUSE_MILLISECONDS);
    }

    // Saving for good is its own message.
    function submit() {
      clearTimeout(timer.current);
      keptCount = typedCount;
      sending?.abort();
      setSaid(null);
    }

    function leave() {
      if (keptCount === typedCount || !(form instanceof HTMLFormElement)) return;
      keptCount = typedCount;
      if (navigator.sendBeacon(address, typed(form))) sessionStorage.setItem(address, "1");
    }

    // A reload may have asked for the page before what was sent on leaving arrived.
    if (sessionStorage.getItem(address)) {
      sessionStorage.removeItem(address);
      timer.current = setTimeout(() => typedCount === 0 && location.reload(), RELOAD_MILLISECONDS);
    }

    form.addEventListener("input", note);
    form.addEventListener("os:typed", note);
    form.addEventListener("submit", submit);
    window.addEventListener("pagehide", leave);
    return () => {
      clearTimeout(timer.current);
      leave();
      form.removeEventListener("input", note);
      form.removeEventListener("os:typed", note);
      form.removeEventListener("submit", submit);
      window.removeEventListener("pagehide", leave);
    };
  }, [formId, address]);

  return (
    <p role="status" className={`min-h-5 text-sm ${said === "failed" ? "text-bad" : "text-muted"}`}>
      {said && words[said]}
    </p>
  );
}
