"use client";

import { useState } from "react";
import { FieldFrame } from "./field-frame";
import { useFormField } from "./form-context";

export type SentFile = { url: string; type: "gambar" | "video"; posterUrl: string | null };

type UploadFieldProps = {
  label: string;
  hint: string;
  optional: string;
  most: number;
  /** What is there already and may stay. */
  initial?: SentFile[];
  /** Where each file goes as soon as it is chosen. */
  address: string;
  words: { keep: string; sending: string; failed: string; full: string };
};

/**
 * Photos and films for something that is about to be written. Each is sent when it is chosen, and the form only names it;
 * without a script the files travel with the form itself.
 */
export function UploadField({ label, hint, optional, most, initial = [], address, words }: UploadFieldProps) {
  const { id, error } = useFormField("files");
  const [items, setItems] = useState(initial);
  const [waiting, setWaiting] = useState(0);
  const [trouble, setTrouble] = useState<string | null>(null);

  async function take(files: File[]) {
    setTrouble(null);
    const room = Math.max(0, most - items.length);
    if (files.length > room) setTrouble(words.full);
    const chosen = files.slice(0, room);
    setWaiting((count) => count + chosen.length);
    for (const file of chosen) {
      const sent = await send(address, file);
      if ("url" in sent) setItems((all) => [...all, sent]);
      else setTrouble(sent.message ?? words.failed);
      setWaiting((count) => count - 1);
    }
  }

  return (
    <FieldFrame id={id} label={label} hint={hint} optional={optional} error={trouble ?? error}>
      {items.length > 0 && (
        <ul className="flex flex-wrap gap-3">
          {items.map((item) => (
            <li key={item.url}>
              <label className="flex cursor-pointer flex-col gap-1 text-sm">
                <img
                  src={item.posterUrl ?? item.url}
                  alt=""
                  width={88}
                  height={88}
                  className="size-22 rounded-md bg-sunken object-cover"
                />
                <span className="flex items-center gap-2">
                  <input
                    type="checkbox"
                    name="media"
                    value={item.url}
                    defaultChecked
                    className="checkbox checkbox-sm"
                  />
                  {words.keep}
                </span>
              </label>
            </li>
          ))}
        </ul>
      )}
      {waiting > 0 && <p className="text-muted text-sm">{words.sending}</p>}
      <input
        id={id}
        type="file"
        name="files"
        multiple
        accept="image/*,video/mp4,video/webm"
        aria-describedby={`${id}-hint`}
        onChange={(event) => {
          const files = [...(event.target.files ?? [])];
          // They are sent by now: the form need not carry them again.
          event.target.value = "";
          void take(files);
        }}
        className="w-full cursor-pointer rounded-md border border-line-strong border-dashed bg-raised p-2.5 text-muted text-sm file:me-3 file:cursor-pointer file:rounded-md file:bg-accent-soft file:px-3 file:py-2 file:font-semibold file:text-accent"
      />
    </FieldFrame>
  );
}

async function send(address: string, file: File): Promise<SentFile | { message: string | null }> {
  try {
    const answer = await fetch(address, { method: "POST", body: file });
    const said = await answer.json();
    if (!answer.ok) return { message: said?.error?.message ?? null };
    return { url: said.url, type: said.type, posterUrl: said.posterUrl ?? null };
  } catch {
    return { message: null };
  }
}
