import type { ReactNode } from "react";

type PageHeaderProps = { title: ReactNode; text?: ReactNode; actions?: ReactNode };

/** The one h1 of a page, with its main action beside it. */
export function PageHeader({ title, text, actions }: PageHeaderProps) {
  return (
    <div className="mb-6 flex flex-wrap items-end justify-between gap-x-6 gap-y-3">
      <div className="min-w-0">
        <h1 className="font-bold text-xl sm:text-2xl">{title}</h1>
        {text && <p className="mt-1 max-w-reading text-muted">{text}</p>}
      </div>
      {actions && <div className="flex flex-wrap gap-2">{actions}</div>}
    </div>
  );
}
