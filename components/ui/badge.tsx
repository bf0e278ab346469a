import type { ReactNode } from "react";

export type Tone = "neutral" | "accent" | "smile" | "sale" | "ok" | "warn" | "bad";

const tones: Record<Tone, string> = {
  neutral: "bg-sunken text-muted",
  accent: "bg-accent-soft text-accent",
  smile: "bg-smile text-smile-ink",
  sale: "bg-sale-soft text-sale",
  ok: "bg-ok-soft text-ok",
  warn: "bg-warn-soft text-warn",
  bad: "bg-bad-soft text-bad",
};

/** A word about a thing. The word carries the meaning, the colour only repeats it. */
export function Badge({ tone = "neutral", children }: { tone?: Tone; children: ReactNode }) {
  return (
    <span
      className={`inline-flex items-center gap-1 whitespace-nowrap rounded-full px-2.5 font-semibold text-xs leading-6 ${tones[tone]}`}
    >
      {children}
    </span>
  );
}
