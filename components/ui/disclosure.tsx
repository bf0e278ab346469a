import type { ReactNode } from "react";
import { ChevronDownIcon } from "./icons";

type DisclosureProps = { summary: ReactNode; children: ReactNode; open?: boolean; className?: string };

/** More, for whoever asks: opens and closes without any script. */
export function Disclosure({ summary, children, open, className = "" }: DisclosureProps) {
  return (
    <details open={open} className={`group ${className}`}>
      <summary className="flex min-h-11 items-center justify-between gap-3 rounded-md font-medium">
        {summary}
        <ChevronDownIcon size={18} className="text-muted transition-transform group-open:rotate-180" />
      </summary>
      <div className="pt-1 pb-3">{children}</div>
    </details>
  );
}
