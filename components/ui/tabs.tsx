import { Link } from "./link";
import { TabStrip } from "./tab-strip";

type Tab = { href: string; label: string; count?: number | string; current?: boolean };

/** Views of the same list. Each has its own address, so they are links. */
export function Tabs({ label, items }: { label: string; items: Tab[] }) {
  return (
    <TabStrip label={label}>
      <ul className="flex w-max min-w-full gap-1 border-line border-b">
        {items.map((item) => (
          <li key={item.href}>
            <Link
              href={item.href}
              aria-current={item.current ? "page" : undefined}
              className="-mb-px flex min-h-11 items-center gap-2 whitespace-nowrap border-transparent border-b-2 px-3 text-muted text-sm hover:text-ink aria-[current=page]:border-accent aria-[current=page]:font-semibold aria-[current=page]:text-accent"
            >
              {item.label}
              {item.count !== undefined && (
                <span className="tabular rounded-full bg-sunken px-2 text-muted text-xs leading-5">{item.count}</span>
              )}
            </Link>
          </li>
        ))}
      </ul>
    </TabStrip>
  );
}
