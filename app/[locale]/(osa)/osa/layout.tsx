import { getLocale } from "next-intl/server";
import type { ReactNode } from "react";
import { SignOutForm } from "@/app/[locale]/sign-out/sign-out-form";
import { OsaPanel } from "@/components/panel/osa-panel";
import { SaidNotice } from "@/components/panel/said-notice";
import { asOsa } from "@/lib/auth/roles";
import { currentPerson } from "@/lib/auth/session";
import { textOf } from "@/lib/platform/words";
import { countOpenEvents } from "@/lib/reporting/osa-overview";
import { hasScope } from "@/lib/reporting/policy";
import { saidKeys } from "./said";

/** Frames OneSmile's pages; whether somebody may see one is each page's own question. */
export default async function PanelLayout({ children }: { children: ReactNode }) {
  const [person, asked] = await Promise.all([currentPerson(), getLocale()]);
  const locale = asked === "en" ? "en" : "id";
  const osa = person && asOsa(person);
  if (!osa) return children;
  const may = {
    partner: hasScope(osa, "partner"),
    katalog: hasScope(osa, "katalog"),
    keuangan: hasScope(osa, "keuangan"),
    cs: hasScope(osa, "cs"),
    super: hasScope(osa, "super"),
  };
  return (
    <OsaPanel
      name={osa.name}
      may={may}
      waiting={may.keuangan ? await countOpenEvents(osa) : 0}
      signOut={<SignOutForm />}
    >
      <SaidNotice words={Object.fromEntries(saidKeys.map((key) => [key, textOf(locale, key) ?? key]))} />
      {children}
    </OsaPanel>
  );
}
