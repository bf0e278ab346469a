"use client";

import { type ChangeEvent, useState } from "react";
import { FieldFrame } from "@/components/ui/field-frame";
import { useFormField } from "@/components/ui/form-context";
import { renditionUrl } from "@/lib/platform/image-sources";

type PictureFieldProps = {
  name: string;
  label: string;
  hint: string;
  optional: string;
  /** A picture that was sent before. */
  url?: string;
  words: { sending: string; failed: string; remove: string };
};

/** A picture that is sent as soon as it is chosen; without a script it goes along with the form as `{name}File`. */
export function PictureField({ name, label, hint, optional, url = "", words }: PictureFieldProps) {
  const { id, error, typed } = useFormField(name);
  const [chosen, setChosen] = useState<string | null>(null);
  const [state, setState] = useState<"idle" | "sending" | "failed">("idle");
  const kept = chosen ?? typed ?? url;

  async function send(event: ChangeEvent<HTMLInputElement>) {
    const input = event.currentTarget;
    const file = input.files?.[0];
    if (!file) return;
    setState("sending");
    try {
      const answer = await fetch("/api/uploads", { method: "POST", body: file });
      const sent: unknown = await answer.json();
      if (!answer.ok || typeof sent !== "object" || sent === null || !("url" in sent)) throw new Error("refused");
      setChosen(String(sent.url));
      input.value = "";
      setState("idle");
    } catch {
      setState("failed");
    }
  }

  return (
    <FieldFrame {...{ id, label, hint, optional, error: state === "failed" ? words.failed : error }}>
      <input type="hidden" name={name} value={kept} />
      {kept && (
        <span className="flex items-center gap-3">
          <img src={renditionUrl(kept, 160)} alt="" className="size-16 rounded-md bg-sunken object-cover" />
          <button type="button" onClick={() => setChosen("")} className="font-medium text-accent text-sm underline">
            {words.remove}
          </button>
        </span>
      )}
      <input
        id={id}
        type="file"
        name={`${name}File`}
        accept="image/*"
        onChange={send}
        aria-describedby={`${id}-hint`}
        className="w-full cursor-pointer rounded-md border border-line-strong border-dashed bg-raised p-2.5 text-muted text-sm file:me-3 file:cursor-pointer file:rounded-md file:bg-accent-soft file:px-3 file:py-2 file:font-semibold file:text-accent"
      />
      <span role="status" className="text-muted text-sm">
        {state === "sending" ? words.sending : ""}
      </span>
    </FieldFrame>
  );
}
