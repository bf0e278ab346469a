"use client";

import { type DragEvent, useRef, useState } from "react";
import { CameraIcon, UploadIcon } from "@/components/ui/icons";
import type { MediaTexts } from "@/lib/goods/editor-form";
import { useDragOrder } from "./drag-order";
import { MediaItem } from "./media-item";

export type MediaWords = {
  drop: string;
  camera: string;
  hint: string;
  add: string;
  main: string;
  alt: string;
  altHint: string;
  earlier: string;
  later: string;
  remove: string;
  drag: string;
  list: string;
  place: string;
  poster: string;
  posterOwn: string;
  video: string;
  sending: string;
  failed: string;
  none: string;
};

type MediaFieldProps = {
  initial: MediaTexts[];
  thumbnail: string;
  /** Where files go, and where the whole form goes without a script. */
  uploadAddress: string;
  draftAddress: string;
  words: MediaWords;
};

const accept = "image/*,video/mp4,video/webm";
const withScript = "[@media(scripting:none)]:hidden";
const noScript = "hidden [@media(scripting:none)]:block";
const small = "btn btn-sm border-line-strong bg-raised text-ink hover:bg-sunken";

/** Pictures and clips: dropped, picked or taken with the camera, in an order, one of them the main one. */
export function MediaField({ initial, thumbnail, uploadAddress, draftAddress, words }: MediaFieldProps) {
  const [items, setItems] = useState(initial);
  const [main, setMain] = useState(thumbnail);
  const [waiting, setWaiting] = useState(0);
  const [trouble, setTrouble] = useState<string | null>(null);
  const [isOver, setIsOver] = useState(false);
  const box = useRef<HTMLDivElement>(null);
  const list = useRef<HTMLOListElement>(null);
  const { drag, handle } = useDragOrder(list, move);
  const chosen = items.some((item) => item.url === main) ? main : items.find((item) => item.type === "gambar")?.url;

  const tell = () => setTimeout(() => box.current?.closest("form")?.dispatchEvent(new CustomEvent("os:typed")));

  async function take(files: Iterable<File>) {
    setTrouble(null);
    for (const file of files) {
      setWaiting((count) => count + 1);
      try {
        const answer = await fetch(uploadAddress, { method: "POST", body: file });
        const said = await answer.json();
        if (!answer.ok) setTrouble(String(said?.error?.message ?? words.failed));
        else {
          const { url, type, posterUrl } = said;
          const own = { url, type, alt: "", position: "", poster: posterUrl ?? "", remove: "" };
          setItems((all) => (all.some((item) => item.url === url) ? all : [...all, own]));
        }
      } catch {
        setTrouble(words.failed);
      }
      setWaiting((count) => count - 1);
    }
    tell();
  }

  function pick(input: HTMLInputElement) {
    const files = [...(input.files ?? [])];
    // They were sent: the form need not carry them again.
    input.value = "";
    void take(files);
  }

  function drop(event: DragEvent) {
    event.preventDefault();
    setIsOver(false);
    void take(event.dataTransfer.files);
  }

  function move(at: number, by: number) {
    setItems((all) => {
      const next = [...all];
      const [item] = next.splice(at, 1);
      if (item) next.splice(at + by, 0, item);
      return next;
    });
    tell();
  }

  function remove(at: number) {
    setItems((all) => all.filter((_, i) => i !== at));
    tell();
  }

  return (
    <div ref={box} className="flex flex-col gap-4">
      <fieldset
        onDragOver={(event) => {
          event.preventDefault();
          setIsOver(true);
        }}
        onDragLeave={() => setIsOver(false)}
        onDrop={drop}
        className={`flex min-w-0 flex-col items-center gap-3 rounded-lg border-2 border-dashed p-5 text-center ${isOver ? "border-accent bg-accent-soft" : "border-line-strong bg-surface"}`}
      >
        <div className="flex flex-wrap justify-center gap-3">
          <label className="btn btn-primary cursor-pointer has-focus-visible:outline-2 has-focus-visible:outline-accent has-focus-visible:outline-offset-2 [@media(scripting:none)]:contents">
            <UploadIcon size={18} className={withScript} />
            <span className={withScript}>{words.drop}</span>
            <span className="sr-only [@media(scripting:none)]:not-sr-only">
              <input
                type="file"
                name="files"
                multiple
                accept={accept}
                onChange={(event) => pick(event.target)}
                aria-label={words.drop}
              />
            </span>
          </label>
          <label className={`${small} btn-md cursor-pointer sm:hidden ${withScript}`}>
            <CameraIcon size={18} />
            {words.camera}
            <input
              type="file"
              accept="image/*"
              capture="environment"
              onChange={(event) => pick(event.target)}
              className="sr-only"
            />
          </label>
        </div>
        <p className="text-muted text-sm">{words.hint}</p>
        <button
          type="submit"
          formAction={draftAddress}
          formMethod="post"
          formEncType="multipart/form-data"
          formNoValidate
          className={`${small} ${noScript}`}
        >
          {words.add}
        </button>
      </fieldset>
      <p role="status" className={waiting > 0 ? "text-muted text-sm" : "sr-only"}>
        {waiting > 0 && words.sending}
      </p>
      {trouble && (
        <p role="alert" className="rounded-md bg-bad-soft px-4 py-3 font-medium text-bad text-sm">
          {trouble}
        </p>
      )}
      {items.length === 0 && <p className="text-muted text-sm">{words.none}</p>}
      <ol ref={list} aria-label={words.list} className="flex flex-col gap-3">
        {items.map((item, at) => (
          <MediaItem
            key={item.url}
            item={item}
            at={at}
            items={items}
            isMain={item.url === chosen}
            drag={drag}
            handle={handle(at)}
            onMain={() => setMain(item.url)}
            onMove={(by) => move(at, by)}
            onRemove={() => remove(at)}
            words={words}
          />
        ))}
      </ol>
    </div>
  );
}
