import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { PanelShell } from "@/components/layout/panel-shell";
import { HouseIcon, LayoutGridIcon, SearchIcon, ShoppingCartIcon } from "@/components/ui/frame-icons";
import {
  BanknoteIcon,
  ChartNoAxesColumnIcon,
  ClipboardListIcon,
  ClockIcon,
  CreditCardIcon,
  HistoryIcon,
  ImageIcon,
  LandmarkIcon,
  LockIcon,
  MapPinIcon,
  PlusIcon,
  ReceiptTextIcon,
  SettingsIcon,
  ShieldCheckIcon,
  StarIcon,
  StoreIcon,
  TicketPercentIcon,
  TriangleAlertIcon,
  TruckIcon,
  UndoIcon,
  UsersIcon,
  WalletIcon,
} from "@/components/ui/icons";
import { routes } from "@/lib/platform/routes";

type OsaPanelProps = {
  /** The admin in charge. */
  name: string;
  /** What the admin's scopes open. */
  may: { partner: boolean; katalog: boolean; keuangan: boolean; cs: boolean; super: boolean };
  /** Notifications of the gateway that wait. */
  waiting: number;
  signOut?: ReactNode;
  children: ReactNode;
};

/** OneSmile's own panel: its menu holds what there is, and what the admin is for. */
export async function OsaPanel({ name, may, waiting, signOut, children }: OsaPanelProps) {
  const t = await getTranslations("common");
  const groups = [
    {
      items: [
        { href: routes.osa(), label: t("osa.overview"), icon: HouseIcon, exact: true, may: true },
        { href: routes.osa("queues"), label: t("osa.queues"), icon: ClockIcon, may: true },
        { href: routes.osa("figures"), label: t("osa.figures"), icon: ChartNoAxesColumnIcon, may: may.keuangan },
      ],
    },
    {
      label: t("osa.groupPeople"),
      items: [
        { href: routes.osa("stores"), label: t("osa.stores"), icon: StoreIcon, may: may.partner },
        { href: routes.osa("partners"), label: t("osa.newPartner"), icon: PlusIcon, may: may.partner },
        { href: routes.osa("members"), label: t("osa.members"), icon: UsersIcon, may: may.cs },
      ],
    },
    {
      label: t("osa.groupTrade"),
      items: [
        { href: routes.osa("orders"), label: t("osa.orders"), icon: ClipboardListIcon, may: may.cs },
        { href: routes.osa("complaints"), label: t("osa.complaints"), icon: UndoIcon, may: may.cs },
        { href: routes.osa("reports"), label: t("osa.reports"), icon: TriangleAlertIcon, may: may.katalog },
        { href: routes.osa("reviews"), label: t("osa.reviews"), icon: StarIcon, may: may.cs },
        { href: routes.osa("dropped"), label: t("osa.dropped"), icon: ShoppingCartIcon, may: may.katalog },
        { href: routes.osa("searches"), label: t("osa.searches"), icon: SearchIcon, may: may.katalog },
      ],
    },
    {
      label: t("osa.groupMoney"),
      items: [
        {
          href: routes.osa("payments"),
          label: t("osa.payments"),
          icon: ReceiptTextIcon,
          count: waiting,
          may: may.keuangan,
        },
        { href: routes.osa("withdrawals"), label: t("osa.withdrawals"), icon: BanknoteIcon, may: may.keuangan },
        { href: routes.osa("money"), label: t("osa.money"), icon: WalletIcon, may: may.keuangan },
      ],
    },
    {
      label: t("osa.groupMasters"),
      items: [
        { href: routes.osa("categories"), label: t("osa.categories"), icon: LayoutGridIcon, may: may.katalog },
        { href: routes.osa("banners"), label: t("osa.banners"), icon: ImageIcon, may: may.katalog },
        { href: routes.osa("couriers"), label: t("osa.couriers"), icon: TruckIcon, may: may.katalog },
        { href: routes.osa("cities"), label: t("osa.cities"), icon: MapPinIcon, may: may.katalog },
        { href: routes.osa("banks"), label: t("osa.banks"), icon: LandmarkIcon, may: may.keuangan },
        { href: routes.osa("payment-methods"), label: t("osa.methods"), icon: CreditCardIcon, may: may.keuangan },
        { href: routes.osa("vouchers"), label: t("osa.vouchers"), icon: TicketPercentIcon, may: may.keuangan },
        { href: routes.osa("settings"), label: t("osa.settings"), icon: SettingsIcon, may: may.keuangan },
      ],
    },
    {
      label: t("osa.groupSystem"),
      items: [
        { href: routes.osa("audit"), label: t("osa.audit"), icon: HistoryIcon, may: may.super },
        { href: routes.osa("admins"), label: t("osa.admins"), icon: LockIcon, may: may.super },
        { href: routes.secondFactor(), label: t("osa.secondFactor"), icon: ShieldCheckIcon, may: true },
      ],
    },
  ];
  const open = groups
    .map((group) => ({ ...group, items: group.items.filter((item) => item.may) }))
    .filter((group) => group.items.length > 0);
  return (
    <PanelShell title={name} subtitle={t("nav.osaPanel")} groups={open} signOut={signOut}>
      {children}
    </PanelShell>
  );
}
