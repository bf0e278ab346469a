"use client";

import { useState } from "react";
import { buttonClass } from "./button-class";

type CopyButtonProps = { value: string; label: string; copiedLabel: string };

/** Takes a number along, such as a virtual account. Where there is no script there is no button. */
export function CopyButton({ value, label, copiedLabel }: CopyButtonProps) {
  const [copied, setCopied] = useState(false);

  async function copy() {
    await navigator.clipboard.writeText(value);
    setCopied(true);
    setTimeout(() => setCopied(false), 2000);
  }

  return (
    <button
      type="button"
      onClick={copy}
      className={buttonClass({ variant: "secondary", size: "sm", className: "[@media(scripting:none)]:hidden" })}
    >
      <span aria-live="polite">{copied ? copiedLabel : label}</span>
    </button>
  );
}
