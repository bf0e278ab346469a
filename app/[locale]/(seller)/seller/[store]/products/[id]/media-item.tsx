"use client";

import type { ComponentProps } from "react";
import { Field } from "@/components/ui/field";
import { ChevronLeftIcon, ChevronRightIcon, GripIcon, TrashIcon } from "@/components/ui/icons";
import { ProductPhoto } from "@/components/ui/product-photo";
import type { MediaTexts } from "@/lib/goods/editor-form";
import type { Drag } from "./drag-order";
import type { MediaWords } from "./media-field";

type MediaItemProps = {
  item: MediaTexts;
  at: number;
  items: MediaTexts[];
  isMain: boolean;
  drag: Drag | null;
  /** What makes the handle draggable. */
  handle: ComponentProps<"button">;
  onMain: () => void;
  onMove: (by: number) => void;
  onRemove: () => void;
  words: MediaWords;
};

const withScript = "[@media(scripting:none)]:hidden";
const noScript = "hidden [@media(scripting:none)]:block";
const small = "btn btn-sm border-line-strong bg-raised text-ink hover:bg-sunken";

/** One picture or clip with what is said about it, and the ways to put it elsewhere: dragged, by buttons, by number. */
export function MediaItem({ item, at, items, isMain, drag, handle, words, ...on }: MediaItemProps) {
  const name = (field: string) => `media.${at}.${field}`;
  const isVideo = item.type === "video";
  const shown = isVideo ? item.poster : item.url;
  const isTarget = drag !== null && drag.over === at && drag.from !== at;
  const look = drag?.from === at ? "opacity-50 border-line" : isTarget ? "border-accent bg-accent-soft" : "border-line";
  return (
    <li className={`flex gap-3 rounded-lg border p-3 ${look}`}>
      <input type="hidden" name={name("url")} value={item.url} />
      <input type="hidden" name={name("type")} value={item.type} />
      <div className="flex shrink-0 flex-col items-center gap-2 self-start">
        <ProductPhoto
          sources={shown ? [{ src: shown, width: 320 }] : []}
          alt=""
          className="pointer-events-none size-20 rounded-md"
        />
        {items.length > 1 && (
          <button
            {...handle}
            type="button"
            aria-label={`${words.drag} ${at + 1}`}
            onKeyDown={(event) => {
              const by = { ArrowUp: -1, ArrowDown: 1 }[event.key];
              if (!by || !items[at + by]) return;
              event.preventDefault();
              on.onMove(by);
            }}
            className={`${small} min-h-11 w-20 cursor-grab touch-none active:cursor-grabbing ${withScript}`}
          >
            <GripIcon size={18} />
          </button>
        )}
      </div>
      <div className="flex min-w-0 grow flex-col gap-2">
        {isVideo ? (
          <label className="flex flex-col gap-1 text-sm">
            <span className="font-medium">
              {words.video} · {words.poster}
            </span>
            <select name={name("poster")} defaultValue={item.poster} className="select">
              <option value={item.poster}>{words.posterOwn}</option>
              {items
                .filter((other) => other.type === "gambar" && other.url !== item.poster)
                .map((other) => (
                  <option key={other.url} value={other.url}>
                    {other.alt || `${words.place} ${items.indexOf(other) + 1}`}
                  </option>
                ))}
            </select>
          </label>
        ) : (
          <label className="flex cursor-pointer items-center gap-2 text-sm">
            <input
              type="radio"
              name="thumbnail"
              value={item.url}
              checked={isMain}
              onChange={on.onMain}
              className="radio radio-primary [--size:1.25rem]"
            />
            {words.main}
          </label>
        )}
        <Field
          name={name("alt")}
          label={words.alt}
          placeholder={words.altHint}
          defaultValue={item.alt}
          maxLength={150}
          autoComplete="off"
        />
        <div className={`flex flex-wrap gap-2 ${withScript}`}>
          <button type="button" disabled={at === 0} onClick={() => on.onMove(-1)} className={small}>
            <ChevronLeftIcon size={16} label={words.earlier} />
          </button>
          <button type="button" disabled={at === items.length - 1} onClick={() => on.onMove(1)} className={small}>
            <ChevronRightIcon size={16} label={words.later} />
          </button>
          <button type="button" onClick={on.onRemove} className={small}>
            <TrashIcon size={16} />
            {words.remove}
          </button>
        </div>
        <div className={noScript}>
          <label className="me-4 text-sm">
            {words.place}{" "}
            <input name={name("position")} value={at} onChange={() => {}} inputMode="numeric" className="input w-16" />
          </label>
          <label className="text-sm">
            <input type="checkbox" name={name("remove")} value="1" className="checkbox" /> {words.remove}
          </label>
        </div>
      </div>
    </li>
  );
}
