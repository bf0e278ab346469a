import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";

export type TimelineItem = {
  id: string;
  title: ReactNode;
  /** When, already written out; `iso` is the same for machines. */
  at?: string;
  iso?: string;
  detail?: ReactNode;
  state: "done" | "current" | "ahead" | "bad";
};

const dots: Record<TimelineItem["state"], string> = {
  done: "bg-ok",
  current: "bg-accent ring-4 ring-accent-soft",
  ahead: "border-2 border-line-strong bg-surface",
  bad: "bg-bad ring-4 ring-bad-soft",
};

/** The one story of an order, told alike to buyer, seller and OneSmile. Newest last, as it happened. */
export async function Timeline({ items, label }: { items: TimelineItem[]; label?: string }) {
  const t = await getTranslations("common.timeline");
  return (
    <ol aria-label={label ?? t("label")}>
      {items.map((item) => (
        <li
          key={item.id}
          aria-current={item.state === "current" ? "step" : undefined}
          className="relative grid grid-cols-[0.75rem_minmax(0,1fr)] gap-x-4 pb-5 before:absolute before:top-3 before:bottom-[-0.5rem] before:left-[0.3125rem] before:w-0.5 before:bg-line last:pb-0 last:before:hidden"
        >
          <span aria-hidden="true" className={`relative mt-1.5 size-3 rounded-full ${dots[item.state]}`} />
          <div className={item.state === "ahead" ? "text-muted" : undefined}>
            <div className="flex flex-wrap items-baseline justify-between gap-x-4">
              <span className={item.state === "current" || item.state === "bad" ? "font-semibold" : undefined}>
                {item.title}
              </span>
              {item.at && (
                <time dateTime={item.iso} className="tabular text-muted text-sm">
                  {item.at}
                </time>
              )}
            </div>
            {item.detail && <div className="mt-0.5 text-muted text-sm">{item.detail}</div>}
          </div>
        </li>
      ))}
    </ol>
  );
}
