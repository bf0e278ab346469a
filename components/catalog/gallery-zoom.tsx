"use client";

import { type ReactNode, useEffect, useRef, useState } from "react";
import { XIcon } from "@/components/ui/icons";
import { GalleryArrow, onArrow, step } from "./gallery-arrow";

export type ZoomSlide = { id: string; src: string; alt: string; width: number; height: number };

export type GalleryZoomProps = {
  slides: ZoomSlide[];
  /** The slide to begin with. */
  at: string;
  words: { previous: string; next: string; close: string; zoom: string; enlarge: string; shrink: string };
  icons: { previous: ReactNode; next: ReactNode };
  onClose: () => void;
};

/** The photos as large as the screen, and twice as large. */
export function GalleryZoom({ slides, at, words, icons, onClose }: GalleryZoomProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const row = useRef<HTMLUListElement>(null);
  const [isLarge, setIsLarge] = useState(false);

  useEffect(() => {
    dialog.current?.showModal();
    const slide = row.current?.querySelector<HTMLElement>(`[data-zoom="${at}"]`);
    row.current?.scrollTo({ left: slide?.offsetLeft ?? 0, behavior: "instant" });
  }, [at]);

  return (
    <dialog
      ref={dialog}
      aria-label={words.zoom}
      onClose={onClose}
      onKeyDown={(event) => onArrow(event, row.current)}
      className="m-0 h-dvh max-h-none w-screen max-w-none bg-surface text-ink backdrop:bg-surface"
    >
      <ul ref={row} className="no-scrollbar flex h-full snap-x snap-mandatory overflow-x-auto">
        {slides.map((slide) => (
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
      {slides.length > 1 && (
        <>
          <GalleryArrow
            side="start"
            label={words.previous}
            icon={icons.previous}
            onClick={() => step(row.current, -1)}
          />
          <GalleryArrow side="end" label={words.next} icon={icons.next} onClick={() => step(row.current, 1)} />
        </>
      )}
    </dialog>
  );
}
