import type { ReactNode } from "react";
import { NavLink } from "./nav-link";
import type { NavGroup } from "./nav-list";

type PlaceBarProps = {
  label: string;
  /** The four places that are needed most. */
  places: NavGroup["items"];
  /** The way to all the others. */
  menu: ReactNode;
};

/** A panel's own bar within a thumb's reach; only on phones. */
export function PlaceBar({ label, places, menu }: PlaceBarProps) {
  return (
    <nav
      aria-label={label}
      className="no-print fixed inset-x-0 bottom-0 z-30 border-line border-t bg-raised pb-[env(safe-area-inset-bottom)] md:hidden"
    >
      <ul className="grid h-15 grid-cols-5">
        {places.map(({ href, label: name, icon: Icon, exact, count }) => (
          <li key={href} className="min-w-0">
            <NavLink
              href={href}
              exact={exact}
              className="flex h-full flex-col items-center justify-center gap-0.5 text-muted text-xs aria-[current=page]:font-semibold aria-[current=page]:text-accent"
            >
              <span className="relative">
                <Icon size={22} />
                {count ? (
                  <span className="tabular absolute -end-3 -top-1.5 rounded-full bg-smile px-1.5 font-bold text-smile-ink text-xs leading-4">
                    {count > 99 ? "99+" : count}
                  </span>
                ) : null}
              </span>
              <span className="max-w-full truncate">{name}</span>
            </NavLink>
          </li>
        ))}
        <li className="min-w-0">{menu}</li>
      </ul>
    </nav>
  );
}
