"use client";

import { type MouseEvent, useRef, useState } from "react";
import { setMark, useMark } from "@/components/layout/me-store";
import { buttonClass } from "@/components/ui/button-class";
import type { MarkKind } from "@/lib/catalog/mark-input";

type MarkButtonProps = {
  kind: MarkKind;
  id: string;
  /** What pressing it does, and what is so once it is marked. */
  words: { ask: string; done: string };
  /** A round heart over the corner of a card; its name stays, and being pressed says the rest. */
  isCorner?: boolean;
};

/**
 * One button of the page's one form of marks (`MarkForm`): a plain post where there is no script or nobody is known
 * to be signed in. Else it shows the change at once and takes it back when it is refused.
 */
export function MarkButton({ kind, id, words, isCorner }: MarkButtonProps) {
  const marked = useMark(kind, id);
  const [problem, setProblem] = useState("");
  const sending = useRef(false);

  async function toggle(event: MouseEvent) {
    if (marked === null) return;
    event.preventDefault();
    if (sending.current) return;
    sending.current = true;
    setMark(kind, id, !marked);
    const refused = await send(kind, id, !marked);
    if (refused !== null) setMark(kind, id, marked);
    setProblem(refused ?? "");
    sending.current = false;
  }

  // Drawn once for the whole page, by MarkForm.
  const icon = (
    <svg
      width={18}
      height={18}
      aria-hidden="true"
      className={`shrink-0 ${marked ? "fill-current text-sale" : "fill-none"}`}
    >
      <use href={kind === "harga" || kind === "stok" ? "#mark-bell" : "#mark-heart"} />
    </svg>
  );
  if (isCorner) {
    return (
      <button
        type="submit"
        form="marks"
        name={kind}
        value={id}
        aria-label={words.ask}
        aria-pressed={marked === true}
        onClick={toggle}
        className="absolute end-1.5 top-1.5 grid size-10 cursor-pointer place-items-center rounded-full bg-raised text-muted hover:text-ink"
      >
        {icon}
      </button>
    );
  }
  return (
    <span className="inline-flex flex-col items-start">
      <button
        type="submit"
        form="marks"
        name={kind}
        value={id}
        // Until the answer is here, pressing it posts the form.
        data-marks={marked === null ? undefined : "known"}
        onClick={toggle}
        className={buttonClass({ variant: "ghost", size: "sm" })}
      >
        {icon}
        {marked ? words.done : words.ask}
      </button>
      <span role="status" className="px-3 text-bad text-sm empty:hidden">
        {problem}
      </span>
    </span>
  );
}

/** Null when it was done; else why not, in the reader's language where the server could say so. */
async function send(kind: MarkKind, id: string, on: boolean): Promise<string | null> {
  const body = new FormData();
  body.set(kind, id);
  if (!on) body.set("off", "1");
  try {
    const answer = await fetch("/api/me/marks", { method: "POST", headers: { accept: "application/json" }, body });
    if (answer.ok) return null;
    const { error } = await answer.json();
    return typeof error?.message === "string" ? error.message : "";
  } catch {
    return "";
  }
}
