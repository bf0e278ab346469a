"use client";

import { useParams } from "next/navigation";
import { type ComponentType, useEffect, useState } from "react";
import { localePath } from "@/i18n/path";
import { useMe } from "./me-store";
import type { MemberMenuProps } from "./member-menu";

type MeIslandProps = Pick<MemberMenuProps, "links" | "signOut"> & {
  words: MemberMenuProps["words"] & { login: string; register: string };
};

/** The personal end of the header. Guests get it in the page; members see it change once, within the same space. */
export function MeIsland({ words, links, signOut }: MeIslandProps) {
  const me = useMe();
  const { locale } = useParams();
  const [MemberMenu, setMemberMenu] = useState<ComponentType<MemberMenuProps>>();
  const path = (href: string) => localePath(typeof locale === "string" ? locale : "id", href);
  const isMember = Boolean(me?.name);
  useEffect(() => {
    if (isMember) void import("./member-menu").then((loaded) => setMemberMenu(() => loaded.MemberMenu));
  }, [isMember]);
  if (me?.name && MemberMenu) {
    return <MemberMenu me={me} words={words} links={links} signOut={signOut} path={path} />;
  }
  return (
    <span className="flex items-center justify-end gap-2">
      <a href={path("/login")} data-soft="" className="btn btn-ghost px-3 text-accent">
        {words.login}
      </a>
      <a href={path("/register")} data-soft="" className="btn border-line-strong bg-raised px-4">
        {words.register}
      </a>
    </span>
  );
}
