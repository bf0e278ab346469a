import type { ReactNode } from "react";

type Fact = { label: string; value: ReactNode };

/** What there is to know about one thing, in pairs; what is not known is left out. */
export function Facts({ items }: { items: Fact[] }) {
  const known = items.filter(({ value }) => value !== null && value !== undefined && value !== false && value !== "");
  return (
    <dl className="grid gap-x-6 gap-y-3 sm:grid-cols-2">
      {known.map(({ label, value }) => (
        <div key={label} className="min-w-0">
          <dt className="text-muted text-xs">{label}</dt>
          <dd className="mt-0.5 break-words">{value}</dd>
        </div>
      ))}
    </dl>
  );
}
