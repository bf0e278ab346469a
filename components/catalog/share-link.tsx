"use client";

import { type MouseEvent, useState } from "react";
import { buttonClass } from "@/components/ui/button-class";
import { ExternalLinkIcon } from "@/components/ui/icons";

type ShareLinkProps = { href: string; title: string; words: { share: string; copied: string } };

/** A plain link to the page; with a script it opens the system's own way of sharing, or copies the address. */
export function ShareLink({ href, title, words }: ShareLinkProps) {
  const [copied, setCopied] = useState(false);

  async function share(event: MouseEvent<HTMLAnchorElement>) {
    event.preventDefault();
    const url = event.currentTarget.href;
    if (navigator.share) {
      // Whoever closes the sheet again has not failed at anything.
      await navigator.share({ title, url }).catch(() => {});
      return;
    }
    await navigator.clipboard.writeText(url);
    setCopied(true);
    setTimeout(() => setCopied(false), 2000);
  }

  return (
    <a href={href} onClick={share} className={buttonClass({ variant: "ghost", size: "sm" })}>
      <ExternalLinkIcon size={18} />
      <span aria-live="polite">{copied ? words.copied : words.share}</span>
    </a>
  );
}
