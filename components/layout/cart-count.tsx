"use client";

import { useCartCount } from "./me-store";

/** The number on the cart's icon. It floats over its corner, so its arrival moves nothing. */
export function CartCount({ initial = 0 }: { initial?: number }) {
  const count = useCartCount(initial);
  if (count === 0) return null;
  return (
    <span className="tabular absolute -top-2 -right-2.5 min-w-5 rounded-full bg-smile px-1 text-center font-bold text-smile-ink text-xs leading-5">
      {count > 99 ? "99+" : count}
    </span>
  );
}
