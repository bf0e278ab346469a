"use client";

import { usePathname } from "next/navigation";
import { useEffect, useRef, useSyncExternalStore } from "react";
import { CART_CHANNEL, CART_EVENT, type CartChange } from "@/components/ui/cart-event";
import type { MarkKind } from "@/lib/catalog/mark-input";

export type Me = {
  name: string | null;
  initials: string;
  cartCount: number;
  /** Notices not read yet. */
  unread: number;
  panels: { seller: { slug: string; name: string }[]; osa: boolean };
  saved: string[];
  followed: string[];
  watched: string[];
};

const FRESH_MILLISECONDS = 30_000;

let me: Me | null = null;
/** Null until known: for members by their answer, for guests by their own cookie. */
let cartCount: number | null = null;
let askedAt = 0;
let asking = false;
const listeners = new Set<() => void>();

function publish(next: Me | null, count: number) {
  if (me === next && cartCount === count) return;
  me = next;
  cartCount = count;
  for (const listener of listeners) listener();
}

function cookie(name: string): string | undefined {
  const found = document.cookie.split("; ").find((pair) => pair.startsWith(`${name}=`));
  return found?.slice(name.length + 1);
}

/** The session's cookie is out of reach; this one only says that asking is worth a request. */
export const mayBeSignedIn = () => cookie("os_hint") === "1";

async function refreshMe() {
  if (!mayBeSignedIn()) {
    askedAt = 0;
    publish(null, guestCount());
    return;
  }
  if (asking || (me && Date.now() - askedAt < FRESH_MILLISECONDS)) return;
  asking = true;
  try {
    const answer = await fetch("/api/me", { headers: { accept: "application/json" } });
    if (answer.ok) {
      const next: Me = await answer.json();
      askedAt = Date.now();
      if (next.name === null) publish(null, guestCount());
      else publish(next, next.cartCount);
    }
  } catch {
    // Offline: the header stays as it is, and the next page asks again.
  } finally {
    asking = false;
  }
}

const guestCount = () => Number(cookie("os_lines")) || 0;

function setCartCount({ count }: CartChange) {
  publish(me, count);
}

function onCart(event: Event) {
  if (event instanceof CustomEvent) setCartCount(event.detail);
}

let channel: BroadcastChannel | null = null;

function subscribe(listener: () => void) {
  if (listeners.size === 0) {
    window.addEventListener(CART_EVENT, onCart);
    channel = new BroadcastChannel(CART_CHANNEL);
    channel.onmessage = (message) => setCartCount(message.data);
  }
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
    if (listeners.size > 0) return;
    window.removeEventListener(CART_EVENT, onCart);
    channel?.close();
    channel = null;
  };
}

function useRefresh() {
  const pathname = usePathname();
  const seen = useRef("");
  useEffect(() => {
    // Signing in and out happens between two pages, so each page looks again.
    if (seen.current === pathname) return;
    seen.current = pathname;
    refreshMe();
  }, [pathname]);
}

/** Who is reading, once known: null on the server, for guests, and until the answer is there. */
export function useMe(): Me | null {
  useRefresh();
  return useSyncExternalStore(
    subscribe,
    () => me,
    () => null,
  );
}

/** The lines of the reader's cart; until they are known, what the server said, which for shared pages is nothing. */
export function useCartCount(initial: number): number {
  useRefresh();
  const known = useSyncExternalStore(
    subscribe,
    () => cartCount,
    () => null,
  );
  return known ?? initial;
}

/** Where a mark stands in the answer: two lists of ids, and one that also says what is waited for. */
function placeOf(kind: MarkKind, id: string) {
  if (kind === "saved" || kind === "followed") return { list: kind, entry: id } as const;
  return { list: "watched", entry: `${kind}:${id}` } as const;
}

/** Whether the reader marked this; null for guests and until it is known. */
export function useMark(kind: MarkKind, id: string): boolean | null {
  const { list, entry } = placeOf(kind, id);
  return useSyncExternalStore(
    subscribe,
    () => (me ? me[list].includes(entry) : null),
    () => null,
  );
}

/** Shown at once wherever the same thing stands; whoever sends it puts it back when it is refused. */
export function setMark(kind: MarkKind, id: string, on: boolean) {
  if (!me) return;
  const { list, entry } = placeOf(kind, id);
  const others = me[list].filter((known) => known !== entry);
  publish({ ...me, [list]: on ? [entry, ...others] : others }, cartCount ?? me.cartCount);
}
