"use client";

import { lazy } from "react";
import type { MessageSheetProps } from "./message-sheet";

const MessageSheet = lazy(async () => ({ default: (await import("./message-sheet")).MessageSheet }));

/** Its script and markup come only where it is shown. */
export function LazyMessage(props: MessageSheetProps) {
  return <MessageSheet {...props} />;
}
