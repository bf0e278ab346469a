import type { ReactNode } from "react";

/** On phones the page's main actions stay within reach, above the bottom bar; on desks they stand where they are. */
export function StickyBar({ children }: { children: ReactNode }) {
  return (
    <div className="no-print sticky bottom-(--bottom-bar) z-20 -mx-4 flex items-center gap-3 border-line border-t bg-raised px-4 py-3 md:static md:mx-0 md:border-0 md:bg-transparent md:p-0">
      {children}
    </div>
  );
}
