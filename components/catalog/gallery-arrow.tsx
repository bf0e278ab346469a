import type { KeyboardEvent, ReactNode } from "react";

export const step = (row: HTMLElement | null, by: number) =>
  row?.scrollTo({ left: (Math.round(row.scrollLeft / row.clientWidth) + by) * row.clientWidth });

export function onArrow(event: KeyboardEvent, row: HTMLElement | null) {
  if (event.key !== "ArrowLeft" && event.key !== "ArrowRight") return;
  event.preventDefault();
  step(row, event.key === "ArrowRight" ? 1 : -1);
}

type GalleryArrowProps = { side: "start" | "end"; label: string; icon: ReactNode; onClick: () => void };

export function GalleryArrow({ side, label, icon, onClick }: GalleryArrowProps) {
  return (
    <button
      type="button"
      aria-label={label}
      onClick={onClick}
      className={`absolute top-1/2 grid size-11 -translate-y-1/2 cursor-pointer place-items-center rounded-full border border-line bg-raised max-md:hidden [@media(scripting:none)]:hidden ${side === "start" ? "start-2" : "end-2"}`}
    >
      {icon}
    </button>
  );
}
