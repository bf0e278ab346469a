import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { Dialog } from "@/components/ui/dialog";
import { ChevronLeftIcon, MenuIcon } from "@/components/ui/icons";
import { Link } from "@/components/ui/link";
import { Mark } from "@/components/ui/mark";
import { LanguageSwitch } from "./language-switch";
import { type NavGroup, NavList } from "./nav-list";
import { PlaceBar } from "./place-bar";

type PanelShellProps = {
  /** Whose panel this is: the store's name, or OneSmile. */
  title: string;
  subtitle: string;
  groups: NavGroup[];
  /** What stands in the bar at the foot of phones, beside the menu; without it the menu is at the head. */
  places?: NavGroup["items"];
  /** Other panels the person may open. */
  switcher?: ReactNode;
  signOut?: ReactNode;
  children: ReactNode;
};

/** The frame of the seller's and OneSmile's panels: dense, navigation at the left, a sheet on phones. */
export async function PanelShell({ title, subtitle, groups, places, switcher, signOut, children }: PanelShellProps) {
  const t = await getTranslations("common");
  const foot = (
    <div className="flex flex-col gap-1 border-line border-t pt-3">
      {switcher}
      <Link href="/" className="flex min-h-10 items-center gap-3 rounded-md px-3 hover:bg-sunken">
        <ChevronLeftIcon size={18} />
        {t("nav.backToShop")}
      </Link>
      <LanguageSwitch label={t("nav.switchTo")} className="px-3 py-2 text-muted" />
      {signOut}
    </div>
  );
  const heading = (
    <span className="min-w-0">
      <span className="block text-muted text-xs">{subtitle}</span>
      <span className="block truncate font-semibold text-base">{title}</span>
    </span>
  );
  const menu = (inBar = false) => (
    <Dialog
      sheet
      title={title}
      closeLabel={t("nav.closeMenu")}
      variant={inBar ? "ghost" : "secondary"}
      className={inBar ? "h-full w-full flex-col gap-0.5 rounded-none px-0 font-normal text-muted text-xs" : undefined}
      trigger={
        <>
          <MenuIcon size={inBar ? 22 : 18} />
          {t("nav.menu")}
        </>
      }
    >
      <nav aria-label={t("nav.main")}>
        <NavList groups={groups} />
      </nav>
      {foot}
    </Dialog>
  );
  return (
    <div className={`dense min-h-dvh lg:grid lg:grid-cols-[15rem_minmax(0,1fr)] ${places ? "pb-(--bottom-bar)" : ""}`}>
      <aside className="no-print sticky top-0 hidden h-dvh flex-col overflow-y-auto border-line border-e bg-raised p-3 lg:flex">
        <Link href="/" aria-label="OneSmile" className="mx-3 mt-2 mb-5 self-start pb-1.5">
          <Mark className="text-lg" />
        </Link>
        <div className="mb-4 px-3">{heading}</div>
        <nav aria-label={t("nav.main")} className="grow">
          <NavList groups={groups} />
        </nav>
        {foot}
      </aside>
      <header className="no-print sticky top-0 z-30 flex h-14 items-center justify-between gap-3 border-line border-b bg-raised px-4 lg:hidden">
        {heading}
        <div className={places ? "max-md:hidden" : undefined}>{menu()}</div>
      </header>
      <main id="main" className="mx-auto w-full min-w-0 max-w-page px-4 py-5 lg:px-8 lg:py-8">
        {children}
      </main>
      {places && <PlaceBar label={t("nav.sections")} places={places} menu={menu(true)} />}
    </div>
  );
}
