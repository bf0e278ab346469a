"use client";

import { useEffect } from "react";
import { mayBeSignedIn } from "@/components/layout/me-store";

/** Tells the shop what a member looked at, once the page stands; of guests nothing is sent. */
export function ViewNote({ productId }: { productId: string }) {
  useEffect(() => {
    if (!mayBeSignedIn()) return;
    const body = new FormData();
    body.set("productId", productId);
    fetch("/api/me/views", { method: "POST", body, keepalive: true }).catch(() => {});
  }, [productId]);
  return null;
}
