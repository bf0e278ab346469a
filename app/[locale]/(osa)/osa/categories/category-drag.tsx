"use client";

import { type DragEvent, type ReactNode, useRef } from "react";

const rowOf = (target: EventTarget) =>
  target instanceof Element ? target.closest<HTMLElement>("[data-category]") : null;

/** Above the middle half before it, below it after it, in the middle half inside. */
function placeOf(event: DragEvent, row: HTMLElement) {
  const { top, height } = row.getBoundingClientRect();
  const share = (event.clientY - top) / height;
  return share < 0.25 ? "before" : share > 0.75 ? "after" : "inside";
}

/** For who has a mouse: dropping a row presses the same form that the arrows press. */
export function CategoryDrag({ children }: { children: ReactNode }) {
  const moved = useRef<string | null>(null);
  const over = useRef<HTMLElement | null>(null);
  const press = useRef<HTMLButtonElement>(null);

  function mark(row: HTMLElement | null, place = "") {
    if (over.current && over.current !== row) delete over.current.dataset.drop;
    over.current = row;
    if (row) row.dataset.drop = place;
  }

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the arrows beside each row do the same by keyboard
    <div
      onDragStart={(event) => {
        moved.current = rowOf(event.target)?.dataset.category ?? null;
        if (moved.current) event.dataTransfer.setData("text/plain", moved.current);
      }}
      onDragOver={(event) => {
        const row = rowOf(event.target);
        if (!row || !moved.current || row.dataset.category === moved.current) return mark(null);
        event.preventDefault();
        mark(row, placeOf(event, row));
      }}
      onDragEnd={() => {
        moved.current = null;
        mark(null);
      }}
      onDrop={(event) => {
        const row = rowOf(event.target);
        if (!row || !moved.current || !press.current) return;
        event.preventDefault();
        press.current.value = `${moved.current}:${placeOf(event, row)}:${row.dataset.category}`;
        mark(null);
        press.current.click();
      }}
    >
      {children}
      <button ref={press} type="submit" name="move" hidden tabIndex={-1} aria-hidden="true" />
    </div>
  );
}
