"use client";

import { type MouseEvent, type ReactNode, useState } from "react";

type ShareLinkProps = {
  href: string;
  title: string;
  words: { share: string; copied: string };
  className: string;
  /** Stands before the words. */
  children: ReactNode;
};

/** A plain link to the page; with a script it opens the system's own way of sharing, or copies the address. */
export function ShareLink({ href, title, words, className, children }: ShareLinkProps) {
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
    <a href={href} onClick={share} className={className}>
      {children}
      <span aria-live="polite">{copied ? words.copied : words.share}</span>
    </a>
  );
}
