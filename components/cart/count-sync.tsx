"use client";

import { useEffect } from "react";
import { announceCart } from "@/components/ui/cart-event";

/** Tells the header, here and in every other tab, how many lines the cart has by this page's account. */
export function CountSync({ count }: { count: number }) {
  useEffect(() => announceCart({ cartCount: count }), [count]);
  return null;
}
