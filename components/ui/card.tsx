import type { ReactNode } from "react";

type CardProps = { title?: ReactNode; action?: ReactNode; children: ReactNode; className?: string; id?: string };

/** One matter, framed. Cards do not nest. */
export function Card({ title, action, children, className = "", id }: CardProps) {
  return (
    <section id={id} className={`rounded-lg border border-line bg-raised p-4 sm:p-5 ${className}`}>
      {(title || action) && (
        <div className="mb-3 flex items-center justify-between gap-4">
          {title && <h2 className="font-bold text-lg">{title}</h2>}
          {action}
        </div>
      )}
      {children}
    </section>
  );
}
