import type { ReactNode } from "react";
import { SignOutForm } from "@/app/[locale]/sign-out/sign-out-form";
import { OsaPanel } from "@/components/panel/osa-panel";
import { asOsa } from "@/lib/auth/roles";
import { currentPerson } from "@/lib/auth/session";
import { countOpenEvents } from "@/lib/reporting/osa-overview";
import { hasScope } from "@/lib/reporting/policy";

/** Frames OneSmile's pages; whether somebody may see one is each page's own question. */
export default async function PanelLayout({ children }: { children: ReactNode }) {
  const person = await currentPerson();
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
      {children}
    </OsaPanel>
  );
}
