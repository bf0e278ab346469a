import type { ComponentType } from "react";
import type { IconProps } from "@/components/ui/icon-shape";
import { NavLink } from "./nav-link";

export type NavGroup = {
  label?: string;
  items: { href: string; label: string; icon: ComponentType<IconProps>; count?: number; exact?: boolean }[];
};

/** The vertical navigation of the account and of the panels; a count says what waits there. */
export function NavList({ groups }: { groups: NavGroup[] }) {
  return groups.map((group) => (
    <div key={group.label ?? group.items[0]?.href} className="mb-4">
      {group.label && <p className="px-3 pb-1 font-semibold text-muted text-xs">{group.label}</p>}
      <ul className="flex flex-col gap-0.5">
        {group.items.map(({ href, label, icon: Icon, count, exact }) => (
          <li key={href}>
            <NavLink
              href={href}
              exact={exact}
              className="flex min-h-10 items-center gap-3 rounded-md px-3 py-1.5 text-ink hover:bg-sunken aria-[current=page]:bg-accent-soft aria-[current=page]:font-semibold aria-[current=page]:text-accent"
            >
              <Icon size={18} />
              <span className="grow">{label}</span>
              {count ? (
                <span className="tabular rounded-full bg-smile px-2 font-bold text-smile-ink text-xs leading-5">
                  {count}
                </span>
              ) : null}
            </NavLink>
          </li>
        ))}
      </ul>
    </div>
  ));
}
