import type { ReactNode } from "react";

type SectionProps = { title: string; aside?: ReactNode; children: ReactNode; className?: string };

/** A heading over something that has a frame of its own, such as a table: cards do not nest. */
export function Section({ title, aside, children, className }: SectionProps) {
  return (
    <section className={className}>
      <div className="mb-2 flex items-baseline justify-between gap-4">
        <h2 className="font-bold text-lg">{title}</h2>
        {aside}
      </div>
      {children}
    </section>
  );
}
