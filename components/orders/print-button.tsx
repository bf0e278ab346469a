"use client";

import { Button } from "@/components/ui/button";

/** Where there is no script there is no button; the browser's own menu prints all the same. */
export function PrintButton({ label }: { label: string }) {
  return (
    <Button onClick={() => window.print()} className="no-print [@media(scripting:none)]:hidden">
      {label}
    </Button>
  );
}
