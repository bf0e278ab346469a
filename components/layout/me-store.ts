"use client";

import { usePathname } from "next/navigation";
import { useEffect, useRef, useSyncExternalStore } from "react";
import { CART_CHANNEL, CART_EVENT, type CartChange } from "@/components/ui/cart-event";

export type Me = {
  name: string | null;
  initials: string;
  cartCount: number;
  panels: { seller: { slug: string; name: string }[]; osa: boolean };
};

const FRESH_MILLISECONDS = 30_000;

let me: Me | null = null;
let askedAt = 0;
let asking = false;
const listeners = new Set<() => void>();

function publish(next: Me | null) {
  me = next;
  for (const listener of listeners) listener();
}

/** The session's cookie is out of reach; this one only says that asking is worth a request. */
function hasHint(): boolean {
  return document.cookie.split("; ").includes("os_hint=1");
}

async function refreshMe() {
  if (!hasHint()) {
    askedAt = 0;
    if (me) publish(null);
    return;
  }
  if (asking || (me && Date.now() - askedAt < FRESH_MILLISECONDS)) return;
  asking = true;
  try {
    const answer = await fetch("/api/me", { headers: { accept: "application/json" } });
    if (answer.ok) {
      const next: Me = await answer.json();
      askedAt = Date.now();
      publish(next.name === null ? null : next);
    }
  } catch {
    // Offline: the header stays as it is, and the next page asks again.
  } finally {
    asking = false;
  }
}

function setCartCount({ count }: CartChange) {
  if (me) publish({ ...me, cartCount: count });
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

/** Who is reading, once known: null on the server, for guests, and until the answer is there. */
export function useMe(): Me | null {
  const pathname = usePathname();
  const seen = useRef("");
  useEffect(() => {
    // Signing in and out happens between two pages, so each page looks again.
    if (seen.current === pathname) return;
    seen.current = pathname;
    refreshMe();
  }, [pathname]);
  return useSyncExternalStore(
    subscribe,
    () => me,
    () => null,
  );
}
