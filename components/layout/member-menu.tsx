"use client";

import type { ReactNode } from "react";
import { Menu } from "@/components/ui/menu";
import type { Me } from "./me-store";

export type MemberMenuProps = {
  me: Me;
  words: {
    menu: string;
    sellerPanel: string;
    osaPanel: string;
    /** "{count} unread", for the notices. */
    unread: string;
  };
  /** What every member's menu holds, in order. */
  links: { href: string; label: string; isNotices?: boolean }[];
  /** The sign-out form, at the end of the menu. */
  signOut?: ReactNode;
  path: (href: string) => string;
};

/** What a member finds behind the own name. It is fetched for members only. */
export function MemberMenu({ me, words, links, signOut, path }: MemberMenuProps) {
  return (
    <Menu
      label={words.menu}
      summary={
        <>
          <span
            aria-hidden="true"
            className="grid size-8 shrink-0 place-items-center rounded-full bg-accent-soft font-bold text-accent text-sm"
          >
            {me.initials}
          </span>
          {me.unread > 0 && (
            <span className="tabular -ms-3.5 -mt-5 min-w-5 rounded-full bg-smile px-1 text-center font-bold text-smile-ink text-xs leading-5">
              <span aria-hidden="true">{me.unread > 9 ? "9+" : me.unread}</span>
              <span className="sr-only">{words.unread.replace("{count}", String(me.unread))}</span>
            </span>
          )}
          <span className="truncate">{me.name}</span>
        </>
      }
    >
      <ul className="py-1">
        {links.map((link) => (
          <MenuLine
            key={link.href}
            href={path(link.href)}
            label={link.label}
            unread={link.isNotices && me.unread > 0 ? words.unread.replace("{count}", String(me.unread)) : undefined}
          />
        ))}
      </ul>
      {(me.panels.seller.length > 0 || me.panels.osa) && (
        <ul className="border-line border-t py-1">
          {me.panels.seller.map((store) => (
            <MenuLine
              key={store.slug}
              href={path(`/seller/${store.slug}`)}
              label={store.name}
              note={words.sellerPanel}
            />
          ))}
          {me.panels.osa && <MenuLine href={path("/osa")} label={words.osaPanel} />}
        </ul>
      )}
      {signOut && <div className="border-line border-t px-2 py-2">{signOut}</div>}
    </Menu>
  );
}

type MenuLineProps = { href: string; label: string; note?: string; unread?: string };

function MenuLine({ href, label, note, unread }: MenuLineProps) {
  return (
    <li>
      <a href={href} data-soft="" className="block px-4 py-2 hover:bg-sunken">
        {note && <span className="block text-muted text-xs">{note}</span>}
        <span className="block truncate">{label}</span>
        {unread && <span className="block text-accent text-xs">{unread}</span>}
      </a>
    </li>
  );
}
