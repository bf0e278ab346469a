"use client";

import { type KeyboardEvent, type ReactNode, useEffect, useRef, useState } from "react";
import { ChevronLeftIcon, ChevronRightIcon, XIcon } from "@/components/ui/icons";

export type ZoomSlide = { id: string; src: string; alt: string; width: number; height: number };

type GalleryFrameProps = {
  /** The row of slides; links lead to each whole picture, so that they work without a script. */
  children: ReactNode;
  zoom: ZoomSlide[];
  words: { previous: string; next: string; close: string; zoom: string; enlarge: string; shrink: string };
};

const step = (row: HTMLElement | null, by: number) =>
  row?.scrollTo({ left: (Math.round(row.scrollLeft / row.clientWidth) + by) * row.clientWidth });

function onArrow(event: KeyboardEvent, row: HTMLElement | null) {
  if (event.key !== "ArrowLeft" && event.key !== "ArrowRight") return;
  event.preventDefault();
  step(row, event.key === "ArrowRight" ? 1 : -1);
}

/** Arrow keys and arrows for the row of photos, and the same photos large in a dialog. Swiping is the browser's own. */
export function GalleryFrame({ children, zoom, words }: GalleryFrameProps) {
  const frame = useRef<HTMLDivElement>(null);
  const dialog = useRef<HTMLDialogElement>(null);
  const large = useRef<HTMLUListElement>(null);
  const [openAt, setOpenAt] = useState<string | null>(null);
  const [isLarge, setIsLarge] = useState(false);
  const row = () => frame.current?.querySelector<HTMLElement>("[data-slides]") ?? null;

  useEffect(() => {
    if (openAt === null) return;
    dialog.current?.showModal();
    const slide = large.current?.querySelector<HTMLElement>(`[data-zoom="${openAt}"]`);
    large.current?.scrollTo({ left: slide?.offsetLeft ?? 0, behavior: "instant" });
  }, [openAt]);

  function close() {
    setOpenAt(null);
    setIsLarge(false);
  }

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the row inside has the focus, here its keys and clicks arrive
    <div
      ref={frame}
      className="relative"
      onKeyDown={(event) => openAt === null && onArrow(event, row())}
      onClick={(event) => {
        const link = event.target instanceof Element ? event.target.closest<HTMLElement>("a[data-slide]") : null;
        if (!link?.dataset.slide || event.metaKey || event.ctrlKey || event.shiftKey) return;
        event.preventDefault();
        setOpenAt(link.dataset.slide);
      }}
    >
      {children}
      {zoom.length > 1 && (
        <>
          <Arrow side="start" label={words.previous} onClick={() => step(row(), -1)} />
          <Arrow side="end" label={words.next} onClick={() => step(row(), 1)} />
        </>
      )}
      <dialog
        ref={dialog}
        aria-label={words.zoom}
        onClose={close}
        onKeyDown={(event) => onArrow(event, large.current)}
        className="m-0 h-dvh max-h-none w-screen max-w-none bg-surface text-ink backdrop:bg-surface"
      >
        {openAt !== null && (
          <>
            <ul ref={large} className="no-scrollbar flex h-full snap-x snap-mandatory overflow-x-auto">
              {zoom.map((slide) => (
                <li key={slide.id} data-zoom={slide.id} className="h-full w-full shrink-0 snap-center overflow-auto">
                  <img
                    src={slide.src}
                    alt={slide.alt}
                    width={slide.width}
                    height={slide.height}
                    loading="lazy"
                    className={`mx-auto object-contain ${isLarge ? "h-[200%] w-auto max-w-none" : "size-full"}`}
                  />
                </li>
              ))}
            </ul>
            <div className="absolute end-3 top-3 flex gap-2">
              <button type="button" onClick={() => setIsLarge(!isLarge)} className="btn border-line bg-raised">
                {isLarge ? words.shrink : words.enlarge}
              </button>
              <button type="button" onClick={() => dialog.current?.close()} className="btn border-line bg-raised">
                <XIcon size={18} />
                {words.close}
              </button>
            </div>
            {zoom.length > 1 && (
              <>
                <Arrow side="start" label={words.previous} onClick={() => step(large.current, -1)} />
                <Arrow side="end" label={words.next} onClick={() => step(large.current, 1)} />
              </>
            )}
          </>
        )}
      </dialog>
    </div>
  );
}

function Arrow({ side, label, onClick }: { side: "start" | "end"; label: string; onClick: () => void }) {
  const Icon = side === "start" ? ChevronLeftIcon : ChevronRightIcon;
  return (
    <button
      type="button"
      aria-label={label}
      onClick={onClick}
      className={`absolute top-1/2 grid size-11 -translate-y-1/2 cursor-pointer place-items-center rounded-full border border-line bg-raised max-md:hidden [@media(scripting:none)]:hidden ${side === "start" ? "start-2" : "end-2"}`}
    >
      <Icon size={22} />
    </button>
  );
}
