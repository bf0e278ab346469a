import type { ReactNode } from "react";

const themes = ["senyum", "senyum-malam"];

/** The same parts on paper and at night. */
export function Sides({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="mb-12">
      <h2 className="mb-4 font-bold text-xl">{title}</h2>
      <div className="grid gap-4 xl:grid-cols-2">
        {themes.map((theme) => (
          <div
            key={theme}
            data-theme={theme}
            className="flex min-w-0 flex-col gap-8 rounded-lg border border-line bg-surface p-4 text-ink sm:p-6"
          >
            {children}
          </div>
        ))}
      </div>
    </section>
  );
}

export function Sample({ title, children }: { title: string; children: ReactNode }) {
  return (
    <div className="min-w-0">
      <h3 className="mb-2 text-muted text-xs">{title}</h3>
      {children}
    </div>
  );
}
