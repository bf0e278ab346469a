"use client";

import NextLink from "next/link";
import { useParams } from "next/navigation";
import type { ReactNode } from "react";
import { Menu } from "@/components/ui/menu";
import { localePath } from "@/i18n/path";
import { useMe } from "./me-store";

type MeIslandWords = {
  login: string;
  register: string;
  menu: string;
  sellerPanel: string;
  osaPanel: string;
  /** "{count} unread", for the notices. */
  unread: string;
};

type MeIslandProps = {
  words: MeIslandWords;
  /** What every member's menu holds, in order. */
  links: { href: string; label: string; isNotices?: boolean }[];
  /** The sign-out form, at the end of the menu. */
  signOut?: ReactNode;
};

/** The personal end of the header. Guests get it in the page; members see it change once, within the same space. */
export function MeIsland({ words, links, signOut }: MeIslandProps) {
  const me = useMe();
  const { locale } = useParams();
  const path = (href: string) => localePath(typeof locale === "string" ? locale : "id", href);
  if (!me?.name) {
    return (
      <span className="flex items-center justify-end gap-2">
        <NextLink href={path("/login")} prefetch={false} className="btn btn-ghost px-3 text-accent">
          {words.login}
        </NextLink>
        <NextLink href={path("/register")} prefetch={false} className="btn border-line-strong bg-raised px-4">
          {words.register}
        </NextLink>
      </span>
    );
  }
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
      <NextLink href={href} prefetch={false} className="block px-4 py-2 hover:bg-sunken">
        {note && <span className="block text-muted text-xs">{note}</span>}
        <span className="block truncate">{label}</span>
        {unread && <span className="block text-accent text-xs">{unread}</span>}
      </NextLink>
    </li>
  );
}
