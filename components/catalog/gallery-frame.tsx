"use client";

import { type ComponentType, type KeyboardEvent, type ReactNode, useRef, useState } from "react";
import { GalleryArrow, onArrow, step } from "./gallery-arrow";
import type { GalleryZoomProps, ZoomSlide } from "./gallery-zoom";

type GalleryFrameProps = {
  /** The row of slides; links lead to each whole picture, so that they work without a script. */
  children: ReactNode;
  zoom: ZoomSlide[];
  words: GalleryZoomProps["words"];
  icons: GalleryZoomProps["icons"];
};

/**
 * Arrow keys and arrows for the row of photos, and the same photos large in a dialog, whose script comes with the first
 * wish for it. Swiping is the browser's own.
 */
export function GalleryFrame({ children, zoom, words, icons }: GalleryFrameProps) {
  const frame = useRef<HTMLDivElement>(null);
  const [openAt, setOpenAt] = useState<string | null>(null);
  const [Zoom, setZoom] = useState<ComponentType<GalleryZoomProps>>();
  const row = () => frame.current?.querySelector<HTMLElement>("[data-slides]") ?? null;

  async function open(link: HTMLAnchorElement) {
    try {
      const { GalleryZoom } = await import("./gallery-zoom");
      setZoom(() => GalleryZoom);
      setOpenAt(link.dataset.slide ?? null);
    } catch {
      window.location.assign(link.href);
    }
  }

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the row inside has the focus, here its keys and clicks arrive
    <div
      ref={frame}
      className="relative"
      onKeyDown={(event: KeyboardEvent) => openAt === null && onArrow(event, row())}
      onClick={(event) => {
        const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>("a[data-slide]") : null;
        if (!link || event.metaKey || event.ctrlKey || event.shiftKey) return;
        event.preventDefault();
        open(link);
      }}
    >
      {children}
      {zoom.length > 1 && (
        <>
          <GalleryArrow side="start" label={words.previous} icon={icons.previous} onClick={() => step(row(), -1)} />
          <GalleryArrow side="end" label={words.next} icon={icons.next} onClick={() => step(row(), 1)} />
        </>
      )}
      {Zoom && openAt !== null && (
        <Zoom slides={zoom} at={openAt} words={words} icons={icons} onClose={() => setOpenAt(null)} />
      )}
    </div>
  );
}
