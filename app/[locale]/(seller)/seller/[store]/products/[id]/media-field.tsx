"use client";

import { type DragEvent, useRef, useState } from "react";
import { Field } from "@/components/ui/field";
import { CameraIcon, ChevronLeftIcon, ChevronRightIcon, TrashIcon, UploadIcon } from "@/components/ui/icons";
import { ProductPhoto } from "@/components/ui/product-photo";
import type { MediaTexts } from "@/lib/goods/editor-form";

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
      <ol className="flex flex-col gap-3">
        {items.map((item, at) => {
          const name = (field: string) => `media.${at}.${field}`;
          const isVideo = item.type === "video";
          const shown = isVideo ? item.poster : item.url;
          return (
            <li key={item.url} className="flex gap-3 rounded-lg border border-line p-3">
              <input type="hidden" name={name("url")} value={item.url} />
              <input type="hidden" name={name("type")} value={item.type} />
              <ProductPhoto
                sources={shown ? [{ src: shown, width: 320 }] : []}
                alt=""
                className="size-20 shrink-0 self-start rounded-md"
              />
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
                      checked={item.url === chosen}
                      onChange={() => setMain(item.url)}
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
                  <button type="button" disabled={at === 0} onClick={() => move(at, -1)} className={small}>
                    <ChevronLeftIcon size={16} label={words.earlier} />
                  </button>
                  <button
                    type="button"
                    disabled={at === items.length - 1}
                    onClick={() => move(at, 1)}
                    className={small}
                  >
                    <ChevronRightIcon size={16} label={words.later} />
                  </button>
                  <button type="button" onClick={() => remove(at)} className={small}>
                    <TrashIcon size={16} />
                    {words.remove}
                  </button>
                </div>
                <div className={noScript}>
                  <label className="me-4 text-sm">
                    {words.place}{" "}
                    <input
                      name={name("position")}
                      value={at}
                      onChange={() => {}}
                      inputMode="numeric"
                      className="input w-16"
                    />
                  </label>
                  <label className="text-sm">
                    <input type="checkbox" name={name("remove")} value="1" className="checkbox" /> {words.remove}
                  </label>
                </div>
              </div>
            </li>
          );
        })}
      </ol>
    </div>
  );
}
