import { type PointerEvent, type RefObject, useRef, useState } from "react";

/** How near the edge of the screen a finger has to be for the page to move along, and by how much each time. */
const EDGE = 80;
const STEP = 14;

export type Drag = { from: number; over: number };

/**
 * Dragging the rows of a list by a handle, with a mouse or a finger: the rows stay where they are until it is let go, so
 * that the row that is held is never taken out of the page meanwhile.
 */
export function useDragOrder(list: RefObject<HTMLOListElement | null>, move: (from: number, by: number) => void) {
  const [drag, setDrag] = useState<Drag | null>(null);
  const held = useRef<Drag | null>(null);

  function hold(next: Drag | null) {
    held.current = next;
    setDrag(next);
  }

  /** The row under the pointer, else the nearest above or below it. */
  function rowAt(y: number) {
    const rows = [...(list.current?.children ?? [])];
    const at = rows.findIndex((row) => y < row.getBoundingClientRect().bottom);
    return at < 0 ? rows.length - 1 : at;
  }

  return {
    drag,
    handle: (at: number) => ({
      onPointerDown: (event: PointerEvent<HTMLElement>) => {
        if (event.button !== 0) return;
        event.preventDefault();
        event.currentTarget.setPointerCapture(event.pointerId);
        hold({ from: at, over: at });
      },
      onPointerMove: ({ clientY }: PointerEvent) => {
        if (!held.current) return;
        if (clientY < EDGE) window.scrollBy(0, -STEP);
        else if (clientY > window.innerHeight - EDGE) window.scrollBy(0, STEP);
        const over = rowAt(clientY);
        if (over !== held.current.over) hold({ ...held.current, over });
      },
      onPointerUp: () => {
        const done = held.current;
        hold(null);
        if (done && done.over !== done.from) move(done.from, done.over - done.from);
      },
      onPointerCancel: () => hold(null),
    }),
  };
}
